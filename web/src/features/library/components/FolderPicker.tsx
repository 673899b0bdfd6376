import {Button, Group, Modal, NavLink, ScrollArea, Stack, Text} from '@mantine/core';
import {IconArrowUp, IconFolder, IconMusic} from '@tabler/icons-react';
import {useState} from 'react';
import type {FolderListing} from '@/api/types';
import {Problem} from '@/components/Problem';
import {useIsWide} from '@/lib/useIsWide';
import {texts} from '@/texts';
import {useFolderListing} from '../api/listFolders';

type Props = {
  opened: boolean;
  /** Where to begin; undefined where music is usually kept. */
  start: string | undefined;
  onClose: () => void;
  onPick: (path: string) => void;
};

/** A dialog in which one goes through the folders of the machine to the one that holds the music. */
export function FolderPicker({opened, start, onClose, onPick}: Props) {
  const isWide = useIsWide();
  return (
    <Modal opened={opened} onClose={onClose} title={texts.library.pickTitle} size="lg" fullScreen={!isWide}>
      <Folders start={start} onPick={onPick} />
    </Modal>
  );
}

function Folders({start, onPick}: Pick<Props, 'start' | 'onPick'>) {
  const [path, setPath] = useState(start);
  const {data, error} = useFolderListing(path);
  return (
    <Stack>
      {error && <Problem error={error} onRetry={() => setPath(undefined)} />}
      {data && (
        <>
          <Group gap={6} role="group" aria-label={texts.library.places}>
            {data.places.map((place) => (
              <Button
                key={place.path}
                size="compact-sm"
                variant="default"
                onClick={() => setPath(place.path)}
              >
                {place.name}
              </Button>
            ))}
          </Group>
          <Text fw={600} role="status" style={{overflowWrap: 'anywhere'}}>
            {data.path}
          </Text>
          <Listing listing={data} onOpen={setPath} />
          <Group justify="space-between">
            <Text size="sm" c="dimmed">
              {texts.library.audioFiles(data.audioFiles)}
            </Text>
            <Button onClick={() => onPick(data.path)}>{texts.library.pick}</Button>
          </Group>
        </>
      )}
    </Stack>
  );
}

function Listing({listing, onOpen}: {listing: FolderListing; onOpen: (path: string) => void}) {
  const {path: here, parent, folders, audioFiles, cut} = listing;
  return (
    // Another folder is seen from its beginning.
    <ScrollArea.Autosize key={here} mah="50dvh" type="auto" viewportProps={{tabIndex: -1}}>
      {parent !== undefined && (
        <NavLink
          component="button"
          type="button"
          label={texts.library.up}
          leftSection={<IconArrowUp size={18} />}
          onClick={() => onOpen(parent)}
        />
      )}
      {folders.map(({name, path}) => (
        <NavLink
          key={path}
          component="button"
          type="button"
          label={name}
          leftSection={<IconFolder size={18} />}
          onClick={() => onOpen(path)}
        />
      ))}
      {folders.length === 0 && (
        <Group gap="xs" p="sm" c="dimmed">
          <IconMusic size={18} aria-hidden />
          <Text size="sm">{audioFiles > 0 ? texts.library.onlyMusic : texts.library.emptyFolder}</Text>
        </Group>
      )}
      {cut && (
        <Text size="sm" c="dimmed" p="sm">
          {texts.library.cut}
        </Text>
      )}
    </ScrollArea.Autosize>
  );
}
