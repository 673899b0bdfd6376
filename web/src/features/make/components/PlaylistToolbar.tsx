import {ActionIcon, Button, Group, Text, Title, Tooltip} from '@mantine/core';
import {useHotkeys} from '@mantine/hooks';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDeviceFloppy,
  IconLink,
  IconMap2,
  IconPlayerPlayFilled,
  IconWaveSine,
} from '@tabler/icons-react';
import {useState} from 'react';
import {useNavigate} from 'react-router';
import {useToast} from '@/components/toast/ToastContext';
import {usePlayer} from '@/features/player/PlayerContext';
import {texts} from '@/texts';
import {isInLink} from '../playlist';
import {useSmooth} from '../hooks/useSmooth';
import {useMaker} from '../MakeContext';
import {totalSeconds} from '../playlist';
import {SaveDialog} from './SaveDialog';

/** What can be done with the playlist as a whole. */
export function PlaylistToolbar({titleId}: {titleId: string}) {
  const {history, isMaking, coming} = useMaker();
  const player = usePlayer();
  const [isSaving, setSaving] = useState(false);
  const entries = coming ?? history.present.entries;
  const tracks = history.present.entries.map((entry) => entry.track);
  return (
    <Group justify="space-between" gap="xs">
      <div>
        <Title order={2} id={titleId}>
          {texts.make.result}
        </Title>
        {/* While tracks come in, they are not counted aloud: the end is what is told. */}
        <Text size="sm" c="dimmed" role="status" aria-busy={isMaking}>
          {texts.make.summary(entries.length, totalSeconds(entries))}
        </Text>
      </div>
      <Group gap={2}>
        <Button
          px="sm"
          leftSection={<IconPlayerPlayFilled size={16} />}
          disabled={!tracks.some((track) => track.playable)}
          onClick={() => player.play(tracks, 0)}
        >
          {texts.make.playAll}
        </Button>
        <Button
          variant="light"
          px="sm"
          mx={4}
          leftSection={<IconDeviceFloppy size={18} />}
          disabled={entries.length === 0 || isMaking}
          onClick={() => setSaving(true)}
        >
          {texts.make.save}
        </Button>
        <UndoTools />
        <SmoothTool />
        <LinkTool />
        <MapTool />
      </Group>
      {isSaving && <SaveDialog onClose={() => setSaving(false)} />}
    </Group>
  );
}

/** Undo and redo, by button and by the keys that everybody knows. */
function UndoTools() {
  const {history, edit} = useMaker();
  const undo = () => edit({kind: 'undo'});
  const redo = () => edit({kind: 'redo'});
  useHotkeys([
    ['mod+Z', undo],
    ['mod+shift+Z', redo],
    ['mod+Y', redo],
  ]);
  return (
    <>
      <Tool
        name={texts.make.undo}
        icon={IconArrowBackUp}
        isDisabled={history.past.length === 0}
        onClick={undo}
      />
      <Tool
        name={texts.make.redo}
        icon={IconArrowForwardUp}
        isDisabled={history.future.length === 0}
        onClick={redo}
      />
    </>
  );
}

function SmoothTool() {
  const {history, edit} = useMaker();
  const say = useToast();
  const {smooth, isPending} = useSmooth();
  const tell = () =>
    smooth({
      onBetter: (text) => say({text, action: {text: texts.make.asBefore, act: () => edit({kind: 'undo'})}}),
      onSame: () => say({text: texts.make.alreadySmooth}),
      onError: (error) => say({text: error.message}),
    });
  return (
    <Tool
      name={texts.make.smooth}
      icon={IconWaveSine}
      isDisabled={history.present.entries.length < 3 || isPending}
      onClick={tell}
    />
  );
}

function LinkTool() {
  const {history} = useMaker();
  const say = useToast();
  const {link} = history.present;
  const isWhole = isInLink(history.present);
  const copy = () => {
    // Not the address of the page: what was chosen since is in that.
    const url = `${window.location.origin}/?${link?.search ?? ''}`;
    navigator.clipboard
      .writeText(url)
      .then(() =>
        say({text: isWhole ? texts.make.linkCopied : texts.make.linkCopiedWithout(link?.hadBans === true)}),
      )
      .catch(() => say({text: texts.make.linkNotCopied(url)}));
  };
  return <Tool name={texts.make.copyLink} icon={IconLink} isDisabled={link === null} onClick={copy} />;
}

function MapTool() {
  const {history} = useMaker();
  const navigate = useNavigate();
  return (
    <Tool
      name={texts.map.showInMap}
      icon={IconMap2}
      isDisabled={history.present.entries.length === 0}
      onClick={() => void navigate('/map?playlist')}
    />
  );
}

type ToolProps = {name: string; icon: typeof IconLink; isDisabled: boolean; onClick: () => void};

function Tool({name, icon: Icon, isDisabled, onClick}: ToolProps) {
  return (
    <Tooltip label={name}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={name}
        disabled={isDisabled}
        onClick={onClick}
      >
        <Icon size={20} />
      </ActionIcon>
    </Tooltip>
  );
}
