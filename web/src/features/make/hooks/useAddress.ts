import {useEffect, useRef, useState} from 'react';
import {useSearchParams} from 'react-router';
import {lookUpTracks} from '../api/lookUpTracks';
import {fromSearch, toSearch} from '../address';
import {useMaker} from '../MakeContext';

/**
 * Keeps the address of the page that of the playlist: who opens the link gets the same one. An address with wishes,
 * when the page is opened, comes before those that were there.
 *
 * @returns what went wrong with the tracks of the address
 */
export function useAddress(): Error | null {
  const {wishes, history, make, setPicks, setSettings} = useMaker();
  const [search, setSearch] = useSearchParams();
  const [error, setError] = useState<Error | null>(null);
  const [isRead, setRead] = useState(search.size === 0);
  const hasBegun = useRef(false);
  const {randomSeed} = history.present;

  useEffect(() => {
    if (isRead || hasBegun.current) {
      return;
    }
    hasBegun.current = true;
    const address = fromSearch(search);
    lookUpTracks(address.picks.map((pick) => pick.id))
      .then((tracks) => {
        const picks = address.picks.flatMap(({id, role, place}) => {
          const track = tracks.get(id);
          return track ? [{track, role, place}] : [];
        });
        setPicks(picks);
        setSettings(address.settings);
        if (address.randomSeed !== null) {
          make({picks, settings: address.settings}, {randomSeed: address.randomSeed});
        }
      })
      .catch((problem: Error) => setError(problem))
      .finally(() => setRead(true));
  }, [isRead, search, make, setPicks, setSettings]);

  useEffect(() => {
    const wanted = toSearch(wishes, randomSeed);
    if (isRead && wanted.toString() !== search.toString()) {
      setSearch(wanted, {replace: true});
    }
  }, [isRead, wishes, randomSeed, search, setSearch]);
  return error;
}
