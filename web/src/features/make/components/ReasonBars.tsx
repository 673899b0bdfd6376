import {Stack, Text, Tooltip, VisuallyHidden} from '@mantine/core';
import {texts} from '@/texts';

type Props = {
  /** Cosine similarities to what was looked for; undefined where there is none. */
  sound: number | undefined;
  coListening: number | undefined;
  waypoint: boolean;
};

const percentOf = (similarity: number) => Math.round(100 * Math.max(0, similarity));

/** Why a track is there: how much it sounds alike, and how much people put it together with the others. */
export function ReasonBars({sound, coListening, waypoint}: Props) {
  if (waypoint) {
    return (
      <Text size="xs" c="dimmed" w={48} ta="center" visibleFrom="xs">
        {texts.make.given}
      </Text>
    );
  }
  const bars = [
    ...(sound === undefined ? [] : [{percent: percentOf(sound), text: texts.make.sound, color: 'journey'}]),
    ...(coListening === undefined
      ? []
      : [{percent: percentOf(coListening), text: texts.make.coListening, color: 'waypoint'}]),
  ];
  const reason = bars.map(({percent, text}) => text(percent)).join(', ');
  return (
    <Tooltip label={reason} disabled={bars.length === 0}>
      <Stack gap={4} w={48}>
        <VisuallyHidden>{reason}</VisuallyHidden>
        {bars.map(({percent, color}) => (
          <div key={color} className="reason-bar" aria-hidden>
            <span style={{inlineSize: `${percent}%`, background: `var(--mantine-color-${color}-5)`}} />
          </div>
        ))}
      </Stack>
    </Tooltip>
  );
}
