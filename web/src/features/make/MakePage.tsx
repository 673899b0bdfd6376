import {Button, Group, Skeleton, Stack, Text, Title} from '@mantine/core';
import {useDisclosure, useReducedMotion} from '@mantine/hooks';
import {IconAdjustmentsHorizontal, IconSparkles} from '@tabler/icons-react';
import {lazy, Suspense, useEffect, useId, useRef} from 'react';
import {Problem} from '@/components/Problem';
import {StartRadioButton} from '@/features/radio/components/StartRadioButton';
import {useIsWide} from '@/lib/useIsWide';
import {texts} from '@/texts';
import {TrackSearch} from './components/TrackSearch';
import {loadWaypoints, Waypoints} from './components/Waypoints';
import {useAddress} from './hooks/useAddress';
import {useMaker} from './MakeContext';
import {picksOf, withPick, type Wishes} from './wishes';
import classes from './MakePage.module.css';

// What the first playlist, and the first waypoint, are shown with: not needed to begin, and there when they are.
const loadPlaylist = () => import('./components/PlaylistSection');
const PlaylistSection = lazy(loadPlaylist);

// Below the fold of phones, and the largest part of the page.
const SettingsPanel = lazy(() => import('./components/SettingsPanel'));

/** So long after the page is there, what comes next is fetched. */
const AHEAD_MS = 300;

/** Makes playlists: pick tracks, join the dots, listen. */
export default function MakePage() {
  const addressError = useAddress();
  useEffect(() => {
    const timer = setTimeout(() => void Promise.all([loadPlaylist(), loadWaypoints()]), AHEAD_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes.columns}>
      <WishesColumn />
      <Result addressError={addressError} />
    </div>
  );
}

function WishesColumn() {
  const {wishes, history, banned, isMaking, make, setPicks, setSettings, unban} = useMaker();
  const isWide = useIsWide();
  const [showsSettings, settings] = useDisclosure(false);
  const hasMarked = history.present.entries.some((entry) => entry.kept);
  return (
    <Stack component="section" miw={0} aria-label={texts.make.title}>
      <Title order={2}>{texts.make.title}</Title>
      <TrackSearch onPick={(track) => setPicks(withPick(wishes.picks, track))} />
      <Waypoints picks={wishes.picks} onChange={setPicks} />
      <Button
        size="xl"
        radius="xl"
        loading={isMaking}
        leftSection={<IconSparkles size={24} />}
        onClick={() => make(wishes)}
      >
        {makeText(wishes)}
      </Button>
      {hasMarked && (
        <Button variant="light" radius="xl" onClick={() => make(wishes, {keepsMarked: true})}>
          {texts.make.again}
        </Button>
      )}
      <Group justify="space-between">
        {/* On phones the playlist comes first: settings open on demand. */}
        {!isWide && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-md"
            leftSection={<IconAdjustmentsHorizontal size={18} />}
            aria-expanded={showsSettings}
            onClick={settings.toggle}
          >
            {texts.make.settings}
          </Button>
        )}
        {wishes.picks.length > 0 && (
          <Button variant="subtle" color="gray" size="compact-md" onClick={() => setPicks([])}>
            {texts.make.clear}
          </Button>
        )}
      </Group>
      {(isWide || showsSettings) && (
        <Suspense fallback={null}>
          <SettingsPanel settings={wishes.settings} onChange={setSettings} banned={banned} onLetIn={unban} />
        </Suspense>
      )}
    </Stack>
  );
}

function Result({addressError}: {addressError: Error | null}) {
  const {history, isMaking, coming, error, make, wishes} = useMaker();
  const titleId = useId();
  const hasPlaylist = history.present.entries.length > 0 || coming !== null;
  const place = useScrollToResult(isMaking);
  return (
    <Stack
      ref={place}
      component="section"
      gap="sm"
      miw={0}
      className={classes.result}
      aria-busy={isMaking}
      aria-labelledby={titleId}
    >
      <Problem error={addressError ?? error} {...(error ? {onRetry: () => make(wishes)} : {})} />
      {(hasPlaylist || history.past.length > 0) && (
        <Suspense fallback={<WaitingRows />}>
          <PlaylistSection titleId={titleId} />
        </Suspense>
      )}
      {!hasPlaylist && (isMaking ? <WaitingRows /> : <Empty titleId={titleId} />)}
    </Stack>
  );
}

/** On phones the playlist is below what it is made from: it is brought into view when it is asked for. */
function useScrollToResult(isMaking: boolean) {
  const place = useRef<HTMLDivElement>(null);
  const wasMaking = useRef(false);
  const isWide = useIsWide();
  const isCalm = useReducedMotion();
  useEffect(() => {
    // At the end once more: before, there may have been too little to scroll that far.
    if (!isWide && (isMaking || wasMaking.current)) {
      place.current?.scrollIntoView({behavior: isCalm ? 'auto' : 'smooth', block: 'start'});
    }
    wasMaking.current = isMaking;
  }, [isMaking, isWide, isCalm]);
  return place;
}

const WAITING_ROWS = 6;

function WaitingRows() {
  return (
    <Stack gap="xs" aria-label={texts.app.loading}>
      {Array.from({length: WAITING_ROWS}, (_, row) => (
        <Group key={row} wrap="nowrap">
          <Skeleton width={60} height={60} radius="sm" />
          <Stack gap="xs" flex={1}>
            <Skeleton height={14} width="50%" />
            <Skeleton height={12} width="30%" />
          </Stack>
        </Group>
      ))}
    </Stack>
  );
}

function Empty({titleId}: {titleId: string}) {
  return (
    <Stack align="center" gap="md" className={classes.empty}>
      <svg viewBox="0 0 240 96" width={240} aria-hidden className={classes.dots}>
        <path d="M20 70 C 60 0, 90 96, 124 48 S 190 8, 220 34" />
        {[
          [20, 70],
          [124, 48],
          [220, 34],
        ].map(([x, y]) => (
          <circle key={x} cx={x} cy={y} r={9} />
        ))}
      </svg>
      <Title order={3} id={titleId} size="h3" ta="center">
        {texts.make.emptyTitle}
      </Title>
      <Text c="dimmed" ta="center" maw={420}>
        {texts.make.empty}
      </Text>
      <StartRadioButton tracks={[]} radius="xl" />
    </Stack>
  );
}

/** What the button does: it depends on how many tracks were picked. */
function makeText(wishes: Wishes): string {
  const given = picksOf(wishes, 'waypoint').length + picksOf(wishes, 'pin').length;
  return given === 0 ? texts.make.surprise : given === 1 ? texts.make.goOn : texts.make.join;
}
