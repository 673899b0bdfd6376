import {SortableList} from '@/components/SortableList';
import {moved} from '@/lib/moved';
import {texts} from '@/texts';
import type {Pick} from '../wishes';
import {WaypointChip} from './WaypointChip';
import classes from './Waypoints.module.css';

type Props = {picks: readonly Pick[]; onChange: (picks: readonly Pick[]) => void};

/** The tracks that were picked, to be dragged into order. */
export default function WaypointList({picks, onChange}: Props) {
  const change = (changed: Pick) =>
    onChange(picks.map((pick) => (pick.track.id === changed.track.id ? changed : pick)));
  const remove = ({track}: Pick) => onChange(picks.filter((pick) => pick.track.id !== track.id));
  return (
    <section aria-label={texts.make.waypoints}>
      <SortableList
        items={picks.map(({track}) => ({id: track.id, name: texts.track.named(track.artist, track.title)}))}
        onMove={(from, to) => onChange(moved(picks, from, to))}
      >
        <ul className={classes.list}>
          {picks.map((pick) => (
            <WaypointChip key={pick.track.id} pick={pick} onChange={change} onRemove={() => remove(pick)} />
          ))}
        </ul>
      </SortableList>
    </section>
  );
}
