import {IconMusic} from '@tabler/icons-react';
import {useState, type CSSProperties} from 'react';
import {apiUrl} from '@/api/client';

/** The address of the cover of a track, a square of `size` pixels. */
export function coverUrl(trackId: string, size: number): string {
  return apiUrl(`/tracks/${encodeURIComponent(trackId)}/cover`, {size});
}

type Props = {
  /** Undefined where the library does not have the track. */
  trackId: string | undefined;
  /** Width and height on the page. */
  size: number;
};

/** Sizes that the server is asked for, so that it and the browser keep few of each. */
const SIZES = [128, 256, 512];

/** Tracks that have no picture, so that they are not asked for it again and again. */
const missing = new Set<string>();

/** The picture of a track, or a tile in a colour of its own. It tells nothing that is not written beside it. */
export function Cover({trackId = '', size}: Props) {
  const [failed, setFailed] = useState<string | null>(null);
  const pixels = SIZES.find((each) => each >= 2 * size) ?? 512;
  const hasPicture = trackId !== '' && failed !== trackId && !missing.has(trackId);
  const style = {inlineSize: size, blockSize: size, '--cover-hue': hueOf(trackId)} as CSSProperties;
  return (
    <span className="cover" style={style} aria-hidden>
      <IconMusic size="40%" stroke={1.5} />
      {hasPicture && (
        <img
          src={coverUrl(trackId, pixels)}
          onError={() => {
            missing.add(trackId);
            setFailed(trackId);
          }}
          width={size}
          height={size}
          loading="lazy"
          decoding="async"
          alt=""
        />
      )}
    </span>
  );
}

/** A colour for a track, the same each time (degrees on the colour wheel). */
function hueOf(trackId: string): number {
  let hash = 7;
  for (const letter of trackId) {
    hash = (31 * hash + (letter.codePointAt(0) ?? 0)) % 65_521;
  }
  return hash % 360;
}
