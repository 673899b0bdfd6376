import {ActionIcon, Badge, CloseButton, Menu, NumberInput, Text} from '@mantine/core';
import {IconBan, IconDots, IconGripVertical, IconMapPin, IconPin} from '@tabler/icons-react';
import {Cover} from '@/components/Cover';
import {useSortableItem} from '@/components/SortableList';
import {texts} from '@/texts';
import type {Pick} from '../wishes';
import classes from './Waypoints.module.css';

type Props = {pick: Pick; onChange: (pick: Pick) => void; onRemove: () => void};

/** A picked track: a waypoint, a pin with a place of its own, or one to stay away from. */
export function WaypointChip({pick, onChange, onRemove}: Props) {
  const {track, role, place} = pick;
  const name = texts.track.named(track.artist, track.title);
  const {itemProps, handleProps} = useSortableItem(track.id);
  return (
    <li className={classes.chip} data-role={role} {...itemProps}>
      <ActionIcon
        className="drag-handle"
        variant="transparent"
        color="gray"
        {...handleProps}
        aria-label={texts.make.dragChip(name)}
      >
        <IconGripVertical size={16} />
      </ActionIcon>
      <Cover trackId={track.id} size={36} />
      <div style={{minWidth: 0, flex: 1}}>
        <Text size="sm" fw={500} truncate td={role === 'avoid' ? 'line-through' : undefined}>
          {track.title}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {track.artist || texts.track.unknownArtist}
        </Text>
      </div>
      {role === 'avoid' && (
        <Badge color="gray" variant="light" flex="none">
          {texts.make.avoided}
        </Badge>
      )}
      {role === 'pin' && (
        <NumberInput
          aria-label={texts.make.pinPlace}
          size="xs"
          radius="xl"
          w={76}
          flex="none"
          min={1}
          max={1000}
          allowDecimal={false}
          allowNegative={false}
          prefix={texts.make.pinPrefix}
          value={place}
          onChange={(value) => onChange({...pick, place: Math.min(1000, Math.max(1, Number(value)))})}
        />
      )}
      <RoleMenu name={name} role={role} onChoose={(chosen) => onChange({...pick, role: chosen})} />
      <CloseButton size="sm" radius="xl" aria-label={texts.make.removeChip(name)} onClick={onRemove} />
    </li>
  );
}

const ROLES = [
  {role: 'waypoint', text: texts.make.asWaypoint, icon: IconMapPin},
  {role: 'pin', text: texts.make.asPin, icon: IconPin},
  {role: 'avoid', text: texts.make.asAvoid, icon: IconBan},
] as const;

type MenuProps = {name: string; role: Pick['role']; onChoose: (role: Pick['role']) => void};

function RoleMenu({name, role: now, onChoose}: MenuProps) {
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" radius="xl" aria-label={texts.make.chipMenu(name)}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {ROLES.map(({role, text, icon: Icon}) => (
          <Menu.Item
            key={role}
            leftSection={<Icon size={16} />}
            fw={role === now ? 700 : undefined}
            onClick={() => onChoose(role)}
          >
            {text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
