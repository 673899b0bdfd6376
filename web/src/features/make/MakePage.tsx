import {Button, Group, Loader, Stack, Text, Title} from '@mantine/core';
import {useDisclosure} from '@mantine/hooks';
import {IconAdjustmentsHorizontal, IconSparkles} from '@tabler/icons-react';
import {Problem} from '@/components/Problem';
import {useIsWide} from '@/lib/useIsWide';
import {texts} from '@/texts';
import {PlaylistToolbar} from './components/PlaylistToolbar';
import {PlaylistView} from './components/PlaylistView';
import {SettingsPanel} from './components/SettingsPanel';
import {TrackSearch} from './components/TrackSearch';
import {Waypoints} from './components/Waypoints';
import {useAddress} from './hooks/useAddress';
import {useMaker} from './MakeContext';
import {picksOf, withPick, type Wishes} from './wishes';
import classes from './MakePage.module.css';

/** Makes playlists: pick tracks, join the dots, listen. */
export default function MakePage() {
  const addressError = useAddress();
  const {history, isMaking, error, make, wishes} = useMaker();
  const {entries, notes} = history.present;
  const hasPlaylist = entries.length > 0;
  return (
    <div className={classes.columns}>
      <WishesColumn />
      <Stack component="section" aria-busy={isMaking} miw={0}>
        <Problem error={addressError ?? error} {...(error ? {onRetry: () => make(wishes)} : {})} />
        {(hasPlaylist || history.past.length > 0) && <PlaylistToolbar />}
        {notes.map((note) => (
          <Text key={note} size="sm" c="dimmed">
            {note}
          </Text>
        ))}
        {isMaking && !hasPlaylist && <Loader aria-label={texts.app.loading} />}
        {hasPlaylist && <PlaylistView />}
        {!hasPlaylist && !isMaking && (
          <Text c="dimmed" ta="center" py="xl">
            {texts.make.empty}
          </Text>
        )}
      </Stack>
    </div>
  );
}

function WishesColumn() {
  const {wishes, history, banned, isMaking, make, setPicks, setSettings, forgetBanned} = useMaker();
  const isWide = useIsWide();
  const [showsSettings, settings] = useDisclosure(false);
  const hasMarked = history.present.entries.some((entry) => entry.kept);
  return (
    <Stack component="section" miw={0}>
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
            leftSection={<IconAdjustmentsHorizontal size={18} />}
            aria-expanded={showsSettings}
            onClick={settings.toggle}
          >
            {texts.make.settings}
          </Button>
        )}
        {wishes.picks.length > 0 && (
          <Button variant="subtle" color="gray" onClick={() => setPicks([])}>
            {texts.make.clear}
          </Button>
        )}
      </Group>
      {(isWide || showsSettings) && (
        <SettingsPanel
          settings={wishes.settings}
          onChange={setSettings}
          bannedCount={banned.length}
          onForgetBanned={forgetBanned}
        />
      )}
    </Stack>
  );
}

/** What the button does: it depends on how many tracks were picked. */
function makeText(wishes: Wishes): string {
  const given = picksOf(wishes, 'waypoint').length + picksOf(wishes, 'pin').length;
  return given === 0 ? texts.make.surprise : given === 1 ? texts.make.goOn : texts.make.join;
}
