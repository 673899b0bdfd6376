import {ActionIcon, Badge, CloseButton, Group, Menu, NumberInput, Paper, Text} from '@mantine/core';
import {IconAdjustments, IconBan, IconGripVertical, IconMapPin, IconPin} from '@tabler/icons-react';
import {useSortableItem} from '@/components/SortableList';
import {texts} from '@/texts';
import type {Pick} from '../wishes';

type Props = {pick: Pick; onChange: (pick: Pick) => void; onRemove: () => void};

/** A picked track: a waypoint, a pin with a place of its own, or one to stay away from. */
export function WaypointChip({pick, onChange, onRemove}: Props) {
  const {track, role, place} = pick;
  const name = texts.track.named(track.artist, track.title);
  const {itemProps, handleProps} = useSortableItem(track.id);
  return (
    <Paper component="li" withBorder radius="xl" px={6} py={2} maw="100%" {...itemProps}>
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          className="drag-handle"
          variant="transparent"
          color="gray"
          {...handleProps}
          aria-label={texts.make.dragChip(name)}
        >
          <IconGripVertical size={16} />
        </ActionIcon>
        <Text size="sm" truncate td={role === 'avoid' ? 'line-through' : undefined}>
          {name}
        </Text>
        {role === 'avoid' && (
          <Badge color="red" variant="light">
            {texts.make.avoided}
          </Badge>
        )}
        {role === 'pin' && (
          <NumberInput
            aria-label={texts.make.pinPlace}
            size="xs"
            w={72}
            min={1}
            max={1000}
            allowDecimal={false}
            prefix={texts.make.pinPrefix}
            value={place}
            onChange={(value) => onChange({...pick, place: Math.max(1, Number(value))})}
          />
        )}
        <RoleMenu name={name} onChoose={(chosen) => onChange({...pick, role: chosen})} />
        <CloseButton size="sm" radius="xl" aria-label={texts.make.removeChip(name)} onClick={onRemove} />
      </Group>
    </Paper>
  );
}

function RoleMenu({name, onChoose}: {name: string; onChoose: (role: Pick['role']) => void}) {
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" radius="xl" aria-label={texts.make.chipMenu(name)}>
          <IconAdjustments size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconMapPin size={16} />} onClick={() => onChoose('waypoint')}>
          {texts.make.asWaypoint}
        </Menu.Item>
        <Menu.Item leftSection={<IconPin size={16} />} onClick={() => onChoose('pin')}>
          {texts.make.asPin}
        </Menu.Item>
        <Menu.Item leftSection={<IconBan size={16} />} onClick={() => onChoose('avoid')}>
          {texts.make.asAvoid}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
