import {useState} from 'react';
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

/** The picture of a track, or a disc where it has none. It tells nothing that is not written beside it. */
export function Cover({trackId, size}: Props) {
  const [missing, setMissing] = useState<string | undefined>();
  const pixels = SIZES.find((each) => each >= 2 * size) ?? 512;
  const isShown = trackId !== undefined && trackId !== '' && missing !== trackId;
  return (
    <img
      className="cover"
      src={isShown ? coverUrl(trackId, pixels) : '/icons/disc.svg'}
      onError={() => setMissing(trackId)}
      width={size}
      height={size}
      loading="lazy"
      alt=""
    />
  );
}
