import {Cover} from '@/components/Cover';
import classes from './Mosaic.module.css';

type Props = {
  /** Of its first tracks; empty for one that the library does not have. */
  trackIds: readonly string[];
  /** Width and height on the page; undefined for as wide as there is room. */
  size?: number;
};

/** The covers of the first tracks of a playlist as one picture: four, or one where there are fewer. */
export function Mosaic({trackIds, size}: Props) {
  const shown = trackIds.length >= 4 ? trackIds.slice(0, 4) : trackIds.slice(0, 1);
  const each = (size ?? 256) / (shown.length > 1 ? 2 : 1);
  return (
    <div
      className={classes.mosaic}
      data-count={shown.length}
      style={size === undefined ? undefined : {inlineSize: size}}
      aria-hidden
    >
      {shown.length === 0 && <Cover trackId={undefined} size={each} />}
      {shown.map((id, place) => (
        <Cover key={`${place}-${id}`} trackId={id} size={each} />
      ))}
    </div>
  );
}
