import {Stack, Tooltip, VisuallyHidden} from '@mantine/core';
import {texts} from '@/texts';
import classes from './ReasonBars.module.css';

type Props = {
  /** Cosine similarities to what was looked for; undefined where there is none. */
  sound: number | undefined;
  coListening: number | undefined;
  waypoint: boolean;
};

const percentOf = (similarity: number) => Math.round(100 * Math.max(0, similarity));

/** Why a track is there: how much it sounds alike, and how often people play it together with the others. */
export function ReasonBars({sound, coListening, waypoint}: Props) {
  if (waypoint) {
    return <span className={classes.given}>{texts.make.given}</span>;
  }
  const bars = [
    ...(sound === undefined ? [] : [{percent: percentOf(sound), text: texts.make.sound, kind: 'sound'}]),
    ...(coListening === undefined
      ? []
      : [{percent: percentOf(coListening), text: texts.make.coListening, kind: 'coListening'}]),
  ];
  const reasons = bars.map(({percent, text}) => text(percent));
  return (
    <Tooltip
      label={
        <>
          {reasons.map((reason) => (
            <div key={reason}>{reason}</div>
          ))}
        </>
      }
      disabled={bars.length === 0}
      openDelay={300}
      events={{hover: true, focus: true, touch: true}}
    >
      <Stack gap={5} py={6} className={classes.bars}>
        <VisuallyHidden>{reasons.join(', ')}</VisuallyHidden>
        {bars.map(({percent, kind}) => (
          <span key={kind} className={classes.bar} data-kind={kind} aria-hidden>
            <span style={{inlineSize: `${percent}%`}} />
          </span>
        ))}
      </Stack>
    </Tooltip>
  );
}
