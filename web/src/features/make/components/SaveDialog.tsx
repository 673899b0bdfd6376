import {Anchor, Button, Group, Stack, Switch, Text, TextInput} from '@mantine/core';
import {useState, type FormEvent} from 'react';
import {Link} from 'react-router';
import {Dialog} from '@/components/Dialog';
import {Problem} from '@/components/Problem';
import {useSavePlaylist} from '@/features/playlists/api/savePlaylist';
import {ExportLinks} from '@/features/playlists/components/ExportLinks';
import {texts} from '@/texts';
import {useMaker} from '../MakeContext';
import {settingsOf} from '../requests';

/** Saves the playlist under a name; then it can be exported. */
export function SaveDialog({onClose}: {onClose: () => void}) {
  const {history, wishes, banned} = useMaker();
  const {entries, randomSeed} = history.present;
  const [name, setName] = useState(() => texts.make.usualName(entries[0]?.track.title ?? '').slice(0, 200));
  const [listed, setListed] = useState(true);
  const save = useSavePlaylist();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const {ban: _, ...settings} = settingsOf(wishes, {banned, randomSeed});
    save.mutate({
      name,
      listed,
      tracks: entries.map(({track, waypoint}) => ({id: track.id, waypoint})),
      settings,
      creativity: wishes.settings.creativityPercent / 100,
      noise: wishes.settings.noisePercent / 100,
    });
  };
  return (
    <Dialog onClose={onClose} title={texts.make.saveTitle} centered>
      {save.data ? (
        <Stack>
          <Text role="status">
            <Anchor component={Link} to={`/playlists/${save.data.code}`}>
              {texts.make.saved(save.data.name)}
            </Anchor>
          </Text>
          <ExportLinks code={save.data.code} />
        </Stack>
      ) : (
        <form onSubmit={submit}>
          <Stack>
            <TextInput
              label={texts.make.saveName}
              required
              maxLength={200}
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
