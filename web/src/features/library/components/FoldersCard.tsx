import {ActionIcon, Button, Card, Group, Modal, Stack, Text, TextInput, Title} from '@mantine/core';
import {IconFolder, IconTrash} from '@tabler/icons-react';
import {useState, type FormEvent} from 'react';
import type {Library} from '@/api/types';
import {Problem} from '@/components/Problem';
import {texts} from '@/texts';
import {useAddFolder, useRemoveFolder} from '../api/folders';

type Props = {folders: Library['folders']; mayChange: boolean};

/** The folders that scans look into; admins may add and remove some. */
export function FoldersCard({folders, mayChange}: Props) {
  const [leaving, setLeaving] = useState<string | null>(null);
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Title order={3} size="h4">
          {texts.library.folders}
        </Title>
        {folders.length === 0 && <Text c="dimmed">{texts.library.noFolders}</Text>}
        {folders.map(({path, there}) => (
          <Group key={path} gap="xs" wrap="nowrap">
            <IconFolder size={18} aria-hidden />
            <Text flex={1} style={{overflowWrap: 'anywhere'}}>
              {path}{' '}
              {!there && (
                <Text span c="red" size="sm">
                  {texts.library.folderGone}
                </Text>
              )}
            </Text>
            {mayChange && (
              <ActionIcon
                variant="subtle"
                color="red"
                aria-label={texts.library.removeFolder(path)}
                onClick={() => setLeaving(path)}
              >
                <IconTrash size={18} />
              </ActionIcon>
            )}
          </Group>
        ))}
        {mayChange && <AddFolder />}
      </Stack>
      {leaving !== null && <RemoveFolder path={leaving} onClose={() => setLeaving(null)} />}
    </Card>
  );
}

function AddFolder() {
  const add = useAddFolder();
  const [path, setPath] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(path, {onSuccess: () => setPath('')});
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Group align="end" wrap="nowrap">
          <TextInput
            flex={1}
            required
            label={texts.library.addFolder}
            placeholder={texts.library.addFolderHint}
            value={path}
            onChange={(event) => setPath(event.currentTarget.value)}
          />
          <Button type="submit" loading={add.isPending}>
            {texts.library.add}
          </Button>
        </Group>
        <Problem error={add.error} />
      </Stack>
    </form>
  );
}

function RemoveFolder({path, onClose}: {path: string; onClose: () => void}) {
  const remove = useRemoveFolder();
  return (
    <Modal opened onClose={onClose} title={texts.library.removeFolder(path)} centered>
      <Stack>
        <Text>{texts.library.removeFolderQuestion}</Text>
        <Problem error={remove.error} />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {texts.library.cancel}
          </Button>
          <Button
            color="red"
            loading={remove.isPending}
            onClick={() => remove.mutate(path, {onSuccess: onClose})}
          >
            {texts.library.remove}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
