import {Anchor, Button, Group, Stack, Switch, Text, TextInput} from '@mantine/core';
import {useState, type FormEvent} from 'react';
import {Link} from 'react-router';
import {Dialog} from '@/components/Dialog';
import {Problem} from '@/components/Problem';
import {useSavePlaylist} from '@/features/playlists/api/savePlaylist';
import {texts} from '@/texts';
import {usePlayer} from '../PlayerContext';

const LONGEST_NAME = 200;

/** Saves the queue under a name. */
export function SaveQueueDialog({onClose}: {onClose: () => void}) {
  const {queue, expand} = usePlayer();
  const first = queue.items[0]?.track.title ?? '';
  const [name, setName] = useState(() => texts.player.queueName(first).slice(0, LONGEST_NAME));
  const [listed, setListed] = useState(true);
  const save = useSavePlaylist();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({
      name,
      listed,
      tracks: queue.items.map(({track, origin}) => ({id: track.id, waypoint: origin === 'person'})),
    });
  };
  return (
    <Dialog onClose={onClose} title={texts.player.saveQueue} centered zIndex={400}>
      {save.data ? (
        <Text role="status">
          <Anchor component={Link} to={`/playlists/${save.data.code}`} onClick={() => expand(false)}>
            {texts.make.saved(save.data.name)}
          </Anchor>
        </Text>
      ) : (
        <form onSubmit={submit}>
          <Stack>
            <TextInput
              label={texts.make.saveName}
              required
              maxLength={LONGEST_NAME}
              data-autofocus
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Switch
              label={texts.make.saveListed}
              checked={listed}
              onChange={(event) => setListed(event.currentTarget.checked)}
            />
            <Problem error={save.error} />
            <Group justify="end">
              <Button type="submit" loading={save.isPending}>
                {texts.make.save}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
