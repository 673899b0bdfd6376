import {Button, CopyButton, Group, Loader, Stack, Text, Textarea, TextInput} from '@mantine/core';
import {IconCheck, IconCopy, IconShare} from '@tabler/icons-react';
import type {SavedPlaylist} from '@/api/types';
import {Dialog} from '@/components/Dialog';
import {Problem} from '@/components/Problem';
import {texts} from '@/texts';
import {useEndSharing, useShareLinks, type ShareLinks} from '../api/sharePlaylist';

type Props = {playlist: SavedPlaylist; onClose: () => void};

/** The link with which others see and hear a playlist without an account, and the code that shows it elsewhere. */
export function ShareDialog({playlist, onClose}: Props) {
  const links = useShareLinks(playlist.code);
  const ending = useEndSharing(playlist.code);
  return (
    <Dialog onClose={onClose} title={texts.playlists.shareNamed(playlist.name)} centered size="lg">
      <Stack>
        <Text size="sm" c="dimmed">
          {texts.playlists.shareHint}
        </Text>
        <Problem error={links.error ?? ending.error} onRetry={() => void links.refetch()} />
        {links.isPending && <Loader aria-label={texts.app.loading} />}
        {links.data && (
          <>
            <Ways links={links.data} name={playlist.name} />
            <Group justify="end">
              <Button
                variant="subtle"
                color="red"
                loading={ending.isPending}
                onClick={() => ending.mutate(undefined, {onSuccess: onClose})}
              >
                {texts.playlists.unshare}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Dialog>
  );
}

function Ways({links, name}: {links: ShareLinks; name: string}) {
  const link = new URL(links.url, window.location.origin).toString();
  const send = () =>
    navigator.share({title: name, url: link}).catch((error: unknown) => {
      // Who changes their mind has done nothing wrong.
      if (!(error instanceof DOMException && error.name === 'AbortError')) {
        throw error;
      }
    });
  return (
    <>
      <TextInput
        readOnly
        data-autofocus
        label={texts.playlists.shareLink}
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group gap="xs">
        <Copy value={link} text={texts.playlists.copyLink} />
        {'share' in navigator && (
          <Button variant="light" leftSection={<IconShare size={16} />} onClick={() => void send()}>
            {texts.playlists.send}
          </Button>
        )}
      </Group>
      {links.embed !== '' && (
        <>
          <Textarea
            readOnly
            rows={3}
            label={texts.playlists.embed}
            value={links.embed}
            styles={{input: {fontFamily: 'var(--mantine-font-family-monospace)', fontSize: '0.8rem'}}}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Group gap="xs">
            <Copy value={links.embed} text={texts.playlists.copyEmbed} />
          </Group>
        </>
      )}
    </>
  );
}

function Copy({value, text}: {value: string; text: string}) {
  return (
    <CopyButton value={value}>
      {({copied, copy}) => (
        <Button
          variant="light"
          leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          onClick={copy}
        >
          <span aria-live="polite">{copied ? texts.playlists.copied : text}</span>
        </Button>
      )}
    </CopyButton>
  );
}
