import {Group, Kbd, Stack, Switch, Text} from '@mantine/core';
import {Dialog} from '@/components/Dialog';
import {texts} from '@/texts';

type Props = {isOn: boolean; onToggle: (isOn: boolean) => void; onClose: () => void};

const KEYS = [
  {keys: ['Space'], what: texts.player.keys.space},
  {keys: ['←', '→'], what: texts.player.keys.arrows},
  {keys: ['N'], what: texts.player.keys.next},
  {keys: ['P'], what: texts.player.keys.previous},
  {keys: ['M'], what: texts.player.keys.mute},
  {keys: ['?'], what: texts.player.keys.help},
];

/** The keys that steer the player; they can be switched off, as for those who speak to their computer. */
export default function ShortcutsHelp({isOn, onToggle, onClose}: Props) {
  return (
    <Dialog onClose={onClose} title={texts.player.shortcuts} centered zIndex={400}>
      <Stack gap="xs">
        {KEYS.map(({keys, what}) => (
          <Group key={what} justify="space-between">
            <Text size="sm">{what}</Text>
            <Group gap={4}>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </Group>
          </Group>
        ))}
        <Switch
          mt="sm"
          label={texts.player.shortcutsOn}
          checked={isOn}
          onChange={(event) => onToggle(event.currentTarget.checked)}
        />
      </Stack>
    </Dialog>
  );
}
