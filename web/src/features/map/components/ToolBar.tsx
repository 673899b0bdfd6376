import {ActionIcon, Button, Group, Kbd, Paper, Popover, Stack, Text, Tooltip} from '@mantine/core';
import {
  IconHandMove,
  IconHelp,
  IconLassoPolygon,
  IconMinus,
  IconPlus,
  IconRoute,
  IconMaximize,
} from '@tabler/icons-react';
import type {ReactNode} from 'react';
import {texts} from '@/texts';
import classes from '../MapPage.module.css';
import type {Tool} from '../mapState';

const TOOLS = [
  {tool: 'move', icon: IconHandMove},
  {tool: 'lasso', icon: IconLassoPolygon},
  {tool: 'journey', icon: IconRoute},
] as const;

type Props = {tool: Tool; onChoose: (tool: Tool) => void; children?: ReactNode};

/** What dragging does, and help. */
export function ToolBar({tool: chosen, onChoose, children}: Props) {
  return (
    <Paper className={classes.card} withBorder shadow="sm" p={4} w="fit-content">
      <Group gap={2} wrap="nowrap" role="toolbar" aria-label={texts.map.tools}>
        {TOOLS.map(({tool, icon: Icon}) => (
          <Tooltip key={tool} label={texts.map.tool[tool]}>
            <ActionIcon
              size="lg"
              variant={tool === chosen ? 'filled' : 'subtle'}
              aria-pressed={tool === chosen}
              aria-label={texts.map.tool[tool]}
              onClick={() => onChoose(tool)}
            >
              <Icon size={20} />
            </ActionIcon>
          </Tooltip>
        ))}
        {children}
        <Help />
      </Group>
    </Paper>
  );
}

function Help() {
  return (
    <Popover width={340} position="bottom-start" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <ActionIcon size="lg" variant="subtle" color="gray" aria-label={texts.map.help}>
          <IconHelp size={20} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={texts.map.helpTitle}>
        <Stack gap={6} component="dl" m={0} tabIndex={-1} data-autofocus>
          <Text component="dt" fw={600}>
            {texts.map.helpTitle}
          </Text>
          {texts.map.helpKeys.map(([keys, meaning]) => (
            <Group key={keys} component="dd" m={0} gap="xs" wrap="nowrap" align="start">
              <Kbd size="xs">{keys}</Kbd>
              <Text size="sm">{meaning}</Text>
            </Group>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

type ZoomProps = {onZoom: (factor: number) => void; onWhole: () => void};

const ZOOM = 1.6;

/** For those who have neither wheel nor two fingers. */
export function ZoomButtons({onZoom, onWhole}: ZoomProps) {
  const buttons = [
    {name: texts.map.zoomIn, icon: IconPlus, act: () => onZoom(ZOOM)},
    {name: texts.map.zoomOut, icon: IconMinus, act: () => onZoom(1 / ZOOM)},
    {name: texts.map.whole, icon: IconMaximize, act: onWhole},
  ];
  return buttons.map(({name, icon: Icon, act}) => (
    <Tooltip key={name} label={name}>
      <ActionIcon size="lg" variant="subtle" color="gray" aria-label={name} onClick={act}>
        <Icon size={20} />
      </ActionIcon>
    </Tooltip>
  ));
}

type HintProps = {
  text: string;
  isBegun: boolean;
  /** Whether enough is drawn. */
  isComplete: boolean;
  isMaking: boolean;
  onFinish: () => void;
  onStartOver: () => void;
};

/** Says what to draw, and ends a drawing that is made of clicks. */
export function DrawingHint({text, isBegun, isComplete, isMaking, onFinish, onStartOver}: HintProps) {
  return (
    <Paper className={classes.card} withBorder shadow="sm" p="xs">
      <Text size="sm" role="status">
        {isMaking ? texts.map.making : text}
      </Text>
      {isBegun && (
        <Group gap="xs" mt={6}>
          <Button size="compact-sm" disabled={!isComplete} loading={isMaking} onClick={onFinish}>
            {texts.map.finish}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" disabled={isMaking} onClick={onStartOver}>
            {texts.map.cancel}
          </Button>
        </Group>
      )}
    </Paper>
  );
}
