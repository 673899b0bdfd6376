import {Text, VisuallyHidden} from '@mantine/core';
import {texts} from '@/texts';
import classes from './Bars.module.css';

type Props = {
  /** Names the list. */
  label: string;
  bars: {name: string; tracks: number}[];
};

/** How many tracks there are of several things, each with a bar; the longest is the most. */
export function Bars({label, bars}: Props) {
  const most = Math.max(1, ...bars.map(({tracks}) => tracks));
  return (
    <ul className={classes.bars} aria-label={label}>
      {bars.map(({name, tracks}) => (
        <li key={name}>
          <Text size="sm" truncate title={name}>
            {name}
          </Text>
          <span className={classes.track} aria-hidden>
            <span style={{inlineSize: `${(100 * tracks) / most}%`}} />
          </span>
          <Text size="sm" c="dimmed" ta="end">
            <span aria-hidden>{texts.app.number(tracks)}</span>
            <VisuallyHidden>{texts.track.count(tracks)}</VisuallyHidden>
          </Text>
        </li>
      ))}
    </ul>
  );
}
