import {Combobox, Group, Loader, Stack, Text, TextInput, useCombobox} from '@mantine/core';
import {useDebouncedValue} from '@mantine/hooks';
import {IconSearch} from '@tabler/icons-react';
import {useEffect, useRef, useState} from 'react';
import type {Track} from '@/api/types';
import {Cover} from '@/components/Cover';
import {Problem} from '@/components/Problem';
import {clock} from '@/lib/duration';
import {useIsWide} from '@/lib/useIsWide';
import {texts} from '@/texts';
import {useTrackSearch} from '../api/searchTracks';
import classes from './TrackSearch.module.css';

/** Long enough that a word is typed, short enough not to be noticed. */
const DEBOUNCE_MS = 150;

/** Finds tracks by words: Enter picks the first, arrows choose others, Escape closes. */
export function TrackSearch({onPick}: {onPick: (track: Track) => void}) {
  const [words, setWords] = useState('');
  const [debounced] = useDebouncedValue(words, DEBOUNCE_MS);
  const search = useTrackSearch(debounced);
  const combobox = useCombobox({onDropdownClose: () => combobox.resetSelectedOption()});
  const tracks = words.trim() === '' ? [] : (search.data?.tracks ?? []);
  const first = tracks[0]?.id;
  const {selectFirstOption} = combobox;
  useEffect(() => {
    if (first !== undefined) {
      selectFirstOption();
    }
  }, [first, search.data, selectFirstOption]);

  // On phones the keyboard would cover the page before anybody has seen it.
  const isWide = useIsWide();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isWide && document.activeElement === document.body) {
      box.current?.focus({preventScroll: true});
    }
  }, [isWide]);

  const pick = (id: string) => {
    const track = tracks.find((each) => each.id === id);
    if (track) {
      onPick(track);
      setWords('');
      combobox.closeDropdown();
    }
  };
  const type = (text: string) => {
    setWords(text);
    combobox.openDropdown();
  };
  return (
    <Stack gap="xs">
      <Combobox store={combobox} onOptionSubmit={pick} withinPortal={false}>
        <Combobox.Target>
          <TextInput
            ref={box}
            size="md"
            label={texts.make.search}
            placeholder={texts.make.searchHint}
            leftSection={<IconSearch size={18} />}
            rightSection={search.isFetching ? <Loader size="xs" /> : null}
            value={words}
            onChange={(event) => type(event.currentTarget.value)}
            onFocus={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            autoComplete="off"
            type="search"
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={words.trim() === '' || !search.isSuccess}>
          <Combobox.Options className={classes.options} aria-label={texts.make.search}>
            {tracks.map((track) => (
              <Combobox.Option key={track.id} value={track.id}>
                <Hit track={track} />
              </Combobox.Option>
            ))}
            {tracks.length === 0 && <Combobox.Empty>{texts.make.nothingFound}</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <Problem error={search.error} />
    </Stack>
  );
}

function Hit({track}: {track: Track}) {
  return (
    <Group gap="sm" wrap="nowrap">
      <Cover trackId={track.id} size={44} />
      <Stack gap={0} miw={0} flex={1}>
        <Text size="sm" truncate>
          {track.title}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {track.artist || texts.track.unknownArtist}
          {track.album && ` - ${track.album}`}
        </Text>
      </Stack>
      <Text size="xs" c="dimmed">
        {clock(track.seconds)}
      </Text>
    </Group>
  );
}
