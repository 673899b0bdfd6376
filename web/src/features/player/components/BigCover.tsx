import {useState} from 'react';
import {coverUrl} from '@/components/Cover';
import classes from './NowPlaying.module.css';

/** The cover as large as there is room; a disc where the track has none. */
export function BigCover({trackId}: {trackId: string}) {
  const [missing, setMissing] = useState<string | null>(null);
  return (
    <img
      className={classes.cover}
      src={missing === trackId ? '/icons/disc.svg' : coverUrl(trackId, 512)}
      onError={() => setMissing(trackId)}
      alt=""
      draggable={false}
    />
  );
}
