import {Group, Table, Text, VisuallyHidden} from '@mantine/core';
import {useState} from 'react';
import {texts} from '@/texts';
import type {StepOfPlaylist} from '../steps';
import classes from './StepChart.module.css';

type Props = {
  steps: readonly StepOfPlaylist[];
  /** Told the place (from 0) that a step leads to while it is looked at; null when it is no more. */
  onLook: (place: number | null) => void;
};

const WIDTH = 1000;
const HEIGHT = 120;

type Series = 'soundPercent' | 'coListeningPercent';

const SERIES: readonly Series[] = ['coListeningPercent', 'soundPercent'];

/** How alike each two tracks are that follow each other: high is smooth, a dip is a leap. */
export default function StepChart({steps, onLook}: Props) {
  const [looked, setLooked] = useState<StepOfPlaylist | null>(null);
  const look = (step: StepOfPlaylist | null) => {
    setLooked(step);
    onLook(step?.place ?? null);
  };
  const column = WIDTH / Math.max(1, steps.length);
  return (
    <figure className={classes.figure}>
      <svg
        className={classes.chart}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden
        onPointerLeave={() => look(null)}
      >
        {[0, 50, 100].map((percent) => (
          <line
            key={percent}
            className={classes.grid}
            x1={0}
            x2={WIDTH}
            y1={yOf(percent)}
            y2={yOf(percent)}
          />
        ))}
        {looked && (
          <rect
            className={classes.looked}
            x={(looked.place - 1) * column}
            y={0}
            width={column}
            height={HEIGHT}
          />
        )}
        {SERIES.map((series) => (
          <path
            key={series}
            className={classes.line}
            data-series={series}
            d={pathOf(steps, series, column)}
          />
        ))}
        {steps.map((step) => (
          <rect
            key={step.place}
            className={classes.target}
            x={(step.place - 1) * column}
            y={0}
            width={column}
            height={HEIGHT}
            onPointerEnter={() => look(step)}
            onPointerDown={() => look(step)}
          />
        ))}
      </svg>
      <figcaption>
        <Group justify="space-between" gap="0 md" mt={4} aria-hidden>
          <Text size="xs" c="dimmed" truncate className={classes.caption}>
            {looked ? texts.flow.fromTo(looked.from, looked.to) : texts.flow.hint}
          </Text>
          <Group gap="md" wrap="nowrap" flex="none">
            {SERIES.toReversed().map((series) => (
              <Text key={series} size="xs" c="dimmed" className={classes.key} data-series={series}>
                {texts.flow.series[series]}
                {looked && ` ${percentText(looked[series])}`}
              </Text>
            ))}
          </Group>
        </Group>
      </figcaption>
      <StepTable steps={steps} onLook={look} />
    </figure>
  );
}

/** The same for those who do not see the chart: its rows can be walked through by keyboard. */
function StepTable({
  steps,
  onLook,
}: {
  steps: readonly StepOfPlaylist[];
  onLook: (step: StepOfPlaylist | null) => void;
}) {
  return (
    <VisuallyHidden>
      <Table>
        <caption>{texts.flow.title}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.flow.step}</th>
            <th scope="col">{texts.flow.series.soundPercent}</th>
            <th scope="col">{texts.flow.series.coListeningPercent}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.place}>
              <th scope="row">
                <button type="button" onFocus={() => onLook(step)} onBlur={() => onLook(null)}>
                  {texts.flow.fromTo(step.from, step.to)}
                </button>
              </th>
              <td>{percentText(step.soundPercent)}</td>
              <td>{percentText(step.coListeningPercent)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </VisuallyHidden>
  );
}

const percentText = (percent: number | null) =>
  percent === null ? texts.flow.unknown : texts.flow.percent(percent);

/** From the top, with room for the width of the line. */
function yOf(percent: number): number {
  return 4 + (1 - percent / 100) * (HEIGHT - 8);
}

/** A line through the middle of all columns; broken where something is not known. */
function pathOf(steps: readonly StepOfPlaylist[], series: Series, column: number): string {
  let isDrawing = false;
  const parts = steps.flatMap((step) => {
    const percent = step[series];
    if (percent === null) {
      isDrawing = false;
      return [];
    }
    const point = `${((step.place - 0.5) * column).toFixed(1)} ${yOf(percent).toFixed(1)}`;
    // A step between two that are not known would be no line: a short one shows it.
    const part = isDrawing ? `L${point}` : `M${point}h0.1`;
    isDrawing = true;
    return [part];
  });
  return parts.join('');
}
