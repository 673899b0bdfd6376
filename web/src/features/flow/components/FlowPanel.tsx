import {Button, Collapse, Skeleton} from '@mantine/core';
import {IconChevronDown, IconChevronUp} from '@tabler/icons-react';
import {lazy, Suspense, useId, useState} from 'react';
import {Problem} from '@/components/Problem';
import {readStored, writeStored} from '@/lib/storage';
import {texts} from '@/texts';
import {useExplainedPlaylist} from '../api/explainPlaylist';
import {stepsOf} from '../steps';

const StepChart = lazy(() => import('./StepChart'));

const SHOWN_KEY = 'deejai.flow';

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

type Props = {
  trackIds: readonly string[];
  /** Told the place (from 0) that a step leads to while it is looked at; null when it is no more. */
  onLook: (place: number | null) => void;
};

/** How a playlist flows, on demand; the browser remembers whether it was wanted. */
export function FlowPanel({trackIds, onLook}: Props) {
  const [isShown, setShown] = useState(() => readStored(SHOWN_KEY, isBoolean, false));
  const id = useId();
  const toggle = () => {
    writeStored(SHOWN_KEY, !isShown);
    setShown(!isShown);
    onLook(null);
  };
  const Icon = isShown ? IconChevronUp : IconChevronDown;
  return (
    <div>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-expanded={isShown}
        aria-controls={id}
        rightSection={<Icon size={16} />}
        onClick={toggle}
      >
        {texts.flow.title}
      </Button>
      <Collapse expanded={isShown} id={id}>
        {isShown && <Chart trackIds={trackIds} onLook={onLook} />}
      </Collapse>
    </div>
  );
}

function Chart({trackIds, onLook}: Props) {
  const {data, error, refetch} = useExplainedPlaylist(trackIds);
  if (error) {
    return <Problem error={error} onRetry={() => void refetch()} />;
  }
  const waiting = <Skeleton height={120} mt={6} aria-label={texts.app.loading} />;
  return (
    <Suspense fallback={waiting}>
      {data ? <StepChart steps={stepsOf(data.tracks)} onLook={onLook} /> : waiting}
    </Suspense>
  );
}
