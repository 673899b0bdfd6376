import {Button, Group, Modal, Stack, TextInput} from '@mantine/core';
import {useState, type FormEvent} from 'react';
import {useNavigate} from 'react-router';
import type {SavedPlaylist} from '@/api/types';
import {Problem} from '@/components/Problem';
import {texts} from '@/texts';
import {useChangePlaylist} from '../api/changePlaylist';
import {useDeletePlaylist} from '../api/deletePlaylist';

/** What the owner of a playlist may do: give it another name, delete it. */
export function OwnerActions({playlist}: {playlist: SavedPlaylist}) {
  const [dialog, setDialog] = useState<'rename' | 'delete' | null>(null);
  const close = () => setDialog(null);
  return (
    <Group gap="xs">
      <Button variant="subtle" onClick={() => setDialog('rename')}>
        {texts.playlists.rename}
      </Button>
      <Button variant="subtle" color="red" onClick={() => setDialog('delete')}>
        {texts.playlists.delete}
      </Button>
      {dialog === 'rename' && <RenameDialog playlist={playlist} onClose={close} />}
      {dialog === 'delete' && <DeleteDialog playlist={playlist} onClose={close} />}
    </Group>
  );
}

type DialogProps = {playlist: SavedPlaylist; onClose: () => void};

function RenameDialog({playlist, onClose}: DialogProps) {
  const change = useChangePlaylist(playlist.code);
  const [name, setName] = useState(playlist.name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({name}, {onSuccess: onClose});
  };
  return (
    <Modal opened onClose={onClose} title={texts.playlists.rename} centered>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={texts.playlists.renameTo}
            required
            maxLength={200}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Problem error={change.error} />
          <Button type="submit" loading={change.isPending}>
            {texts.playlists.rename}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}

function DeleteDialog({playlist, onClose}: DialogProps) {
  const remove = useDeletePlaylist(playlist.code);
  const navigate = useNavigate();
  return (
    <Modal opened onClose={onClose} title={texts.playlists.deleteQuestion(playlist.name)} centered>
      <Stack>
        <Problem error={remove.error} />
        <Button
          color="red"
          loading={remove.isPending}
          onClick={() => remove.mutate(undefined, {onSuccess: () => void navigate('/playlists')})}
        >
          {texts.playlists.delete}
        </Button>
      </Stack>
    </Modal>
  );
}
