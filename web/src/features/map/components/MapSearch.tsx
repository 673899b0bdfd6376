import {CloseButton, Combobox, Group, Loader, Stack, Text, TextInput, useCombobox} from '@mantine/core';
import {useDebouncedValue} from '@mantine/hooks';
import {IconSearch} from '@tabler/icons-react';
import {useEffect, useMemo, useState} from 'react';
import type {Track} from '@/api/types';
import {Cover} from '@/components/Cover';
import {Problem} from '@/components/Problem';
import {useTrackSearch} from '@/features/make/api/searchTracks';
import {texts} from '@/texts';
import classes from '../MapPage.module.css';

type Props = {
  /** Told what the words have found; nothing when they are gone. */
  onFound: (tracks: readonly Track[]) => void;
  onPick: (track: Track) => void;
  /** Whether the track that was picked last is not on the map. */
  isMissing: boolean;
};

/** Long enough that a word is typed, short enough not to be noticed. */
const DEBOUNCE_MS = 150;

const NOTHING: readonly Track[] = [];

/** Finds tracks on the map by words: all of them are marked, and one that is picked is flown to. */
export function MapSearch({onFound, onPick, isMissing}: Props) {
  const [words, setWords] = useState('');
  const [debounced] = useDebouncedValue(words, DEBOUNCE_MS);
  const search = useTrackSearch(debounced);
  const combobox = useCombobox({onDropdownClose: () => combobox.resetSelectedOption()});
  const isEmpty = words.trim() === '' || debounced.trim() === '';
  const tracks = useMemo(
    () => (isEmpty ? NOTHING : (search.data?.tracks ?? NOTHING)),
    [isEmpty, search.data],
  );
  useEffect(() => onFound(tracks), [onFound, tracks]);

  const pick = (id: string) => {
    const track = tracks.find((each) => each.id === id);
    if (track) {
      onPick(track);
      combobox.closeDropdown();
    }
  };
  return (
    <>
      <Combobox store={combobox} onOptionSubmit={pick}>
        <Combobox.Target>
          <TextInput
            className={classes.card}
            aria-label={texts.map.search}
            placeholder={texts.map.search}
            leftSection={<IconSearch size={18} />}
            rightSection={
              search.isFetching ? (
                <Loader size="xs" />
              ) : (
                words !== '' && (
                  <CloseButton size="sm" aria-label={texts.map.clearSearch} onClick={() => setWords('')} />
                )
              )
            }
            value={words}
            onChange={(event) => {
              setWords(event.currentTarget.value);
              combobox.openDropdown();
              combobox.resetSelectedOption();
            }}
            onFocus={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            autoComplete="off"
            role="searchbox"
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={isEmpty || !search.isSuccess}>
          <Combobox.Options mah={280} style={{overflowY: 'auto'}} aria-label={texts.map.search}>
            {tracks.map((track) => (
              <Combobox.Option key={track.id} value={track.id}>
                <Hit track={track} />
              </Combobox.Option>
            ))}
            {tracks.length === 0 && <Combobox.Empty>{texts.make.nothingFound}</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {isMissing && (
        <Text size="sm" className={classes.card} role="status">
          {texts.map.notOnMap}
        </Text>
      )}
      <Problem error={search.error} />
    </>
  );
}

function Hit({track}: {track: Track}) {
  return (
    <Group gap="sm" wrap="nowrap">
      <Cover trackId={track.id} size={32} />
      <Stack gap={0} miw={0} flex={1}>
        <Text size="sm" truncate>
          {track.title}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {track.artist || texts.track.unknownArtist}
        </Text>
      </Stack>
    </Group>
  );
}
