import {ActionIcon, Badge, Button, Card, Group, Stack, Text, Title} from '@mantine/core';
import {IconFolder, IconFolderOff, IconTrash} from '@tabler/icons-react';
import {useState} from 'react';
import type {Library} from '@/api/types';
import {Dialog} from '@/components/Dialog';
import {Problem} from '@/components/Problem';
import {texts} from '@/texts';
import {useRemoveFolder} from '../api/folders';
import {AddFolder} from './AddFolder';

type Props = {folders: Library['folders']; mayChange: boolean};

/** The folders that scans look into; admins may add and remove some. */
export function FoldersCard({folders, mayChange}: Props) {
  const [leaving, setLeaving] = useState<string | null>(null);
  return (
    <Card withBorder component="section" aria-label={texts.library.folders}>
      <Stack gap="sm">
        <Title order={3} size="h4">
          {texts.library.folders}
        </Title>
        {folders.length === 0 && <Text c="dimmed">{texts.library.noFolders}</Text>}
        {folders.map(({path, there}) => (
          <Group key={path} gap="xs" wrap="nowrap">
            {there ? <IconFolder size={18} aria-hidden /> : <IconFolderOff size={18} aria-hidden />}
            <Text flex={1} style={{overflowWrap: 'anywhere'}} {...(there ? {} : {c: 'dimmed'})}>
              {path}{' '}
              {!there && (
                <Badge variant="light" color="orange" tt="none">
                  {texts.library.folderGone}
                </Badge>
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
        {mayChange && <AddFolder action={texts.library.add} />}
      </Stack>
      {leaving !== null && <RemoveFolder path={leaving} onClose={() => setLeaving(null)} />}
    </Card>
  );
}

function RemoveFolder({path, onClose}: {path: string; onClose: () => void}) {
  const remove = useRemoveFolder();
  return (
    <Dialog onClose={onClose} title={texts.library.removeFolder(path)} centered>
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
    </Dialog>
  );
}
