import {
  ActionIcon,
  Group,
  NativeSelect,
  Paper,
  Stack,
  Text,
  Tooltip,
  UnstyledButton,
  VisuallyHidden,
} from '@mantine/core';
import {IconSparkles} from '@tabler/icons-react';
import type {MapGroupsBy} from '@/api/types';
import {texts} from '@/texts';
import type {ColouredGroup} from '../hooks/useColouring';
import classes from '../MapPage.module.css';

type Props = {
  by: MapGroupsBy;
  /** What this caller may colour by. */
  choices: readonly MapGroupsBy[];
  groups: readonly ColouredGroup[];
  highlighted: number | null;
  onBy: (by: MapGroupsBy) => void;
  onHighlight: (group: number) => void;
  onPlaylist: (group: ColouredGroup) => void;
};

/** What the colours mean. A group can stand out, and be made a playlist of. */
export function Legend({by, choices, groups, highlighted, onBy, onHighlight, onPlaylist}: Props) {
  return (
    <Paper
      component="section"
      aria-label={texts.map.showGroups}
      className={`${classes.card} ${classes.shrinking}`}
      withBorder
      shadow="sm"
      p="xs"
    >
      <Group gap="xs" wrap="nowrap" mb={6}>
        <Text size="sm" c="dimmed" style={{whiteSpace: 'nowrap'}} id="map-colour-by">
          {texts.map.colourBy}
        </Text>
        <NativeSelect
          flex={1}
          size="xs"
          aria-labelledby="map-colour-by"
          data={choices.map((value) => ({value, label: texts.map.by[value]}))}
          value={by}
          onChange={(event) => onBy(event.currentTarget.value as MapGroupsBy)}
        />
      </Group>
      <Stack
        component="ul"
        gap={0}
        m={0}
        p={0}
        className={classes.scrolling}
        style={{listStyle: 'none'}}
        aria-label={texts.map.groups}
      >
        {groups.map((group) => (
          <Group key={group.number} component="li" gap={2} wrap="nowrap">
            <UnstyledButton
              className={`track-row ${classes.group}`}
              flex={1}
              miw={0}
              px={6}
              py={3}
              aria-pressed={highlighted === group.number}
              onClick={() => onHighlight(group.number)}
            >
              <Group gap="xs" wrap="nowrap">
                <span className={classes.swatch} style={{background: group.colour}} />
                <Text size="sm" truncate flex={1} fw="inherit">
                  {group.name}
                </Text>
                <Text size="xs" c="dimmed">
                  {texts.app.number(group.tracks)}
                  <VisuallyHidden> {texts.map.groupUnit}</VisuallyHidden>
                </Text>
              </Group>
            </UnstyledButton>
            <Tooltip label={texts.map.groupPlaylist(group.name)}>
              <ActionIcon
                variant="subtle"
                size="md"
                aria-label={texts.map.groupPlaylist(group.name)}
                onClick={() => onPlaylist(group)}
              >
                <IconSparkles size={15} />
              </ActionIcon>
            </Tooltip>
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}
