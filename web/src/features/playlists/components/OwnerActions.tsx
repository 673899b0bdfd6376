import {ActionIcon, Button, Menu, Stack, TextInput} from '@mantine/core';
import {IconDots, IconEye, IconEyeOff, IconPencil, IconTrash} from '@tabler/icons-react';
import {useState, type FormEvent} from 'react';
import {useNavigate} from 'react-router';
import type {SavedPlaylist} from '@/api/types';
import {Dialog} from '@/components/Dialog';
import {Problem} from '@/components/Problem';
import {useToast} from '@/components/toast/ToastContext';
import {texts} from '@/texts';
import {useChangePlaylist} from '../api/changePlaylist';
import {useDeletePlaylist} from '../api/deletePlaylist';

/** What the owner of a playlist may do: give it another name, keep it to themselves, delete it. */
export function OwnerActions({playlist}: {playlist: SavedPlaylist}) {
  const {code, name, listed} = playlist;
  const [isRenaming, setRenaming] = useState(false);
  const change = useChangePlaylist(code);
  const remove = useDeletePlaylist();
  const navigate = useNavigate();
  const say = useToast();
  const toggleListed = () =>
    change.mutate(
      {listed: !listed},
      {
        onSuccess: () => say({text: listed ? texts.playlists.nowUnlisted : texts.playlists.nowListed}),
        onError: (error) => say({text: error.message}),
      },
    );
  return (
    <>
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <ActionIcon variant="light" size={36} aria-label={texts.playlists.moreFor(name)}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setRenaming(true)}>
            {texts.playlists.rename}
          </Menu.Item>
          <Menu.Item
            leftSection={listed ? <IconEyeOff size={16} /> : <IconEye size={16} />}
            onClick={toggleListed}
          >
            {listed ? texts.playlists.hide : texts.playlists.show}
          </Menu.Item>
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={16} />}
            onClick={() => {
              remove(code, name);
              void navigate('/playlists');
            }}
          >
            {texts.playlists.delete}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isRenaming && <RenameDialog playlist={playlist} onClose={() => setRenaming(false)} />}
    </>
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
    <Dialog onClose={onClose} title={texts.playlists.rename} centered>
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
    </Dialog>
  );
}
