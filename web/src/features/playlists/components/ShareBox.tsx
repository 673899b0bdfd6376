import {Button, CopyButton, Group, Stack, TextInput} from '@mantine/core';
import {IconShare} from '@tabler/icons-react';
import type {SavedPlaylist} from '@/api/types';
import {Problem} from '@/components/Problem';
import {texts} from '@/texts';
import {useSharePlaylist} from '../api/sharePlaylist';

/** The link with which others see and hear a playlist, without an account. */
export function ShareBox({playlist: {code, share}}: {playlist: SavedPlaylist}) {
  const sharing = useSharePlaylist(code);
  const link = share === undefined ? null : new URL(share, window.location.origin).toString();
  return (
    <Stack gap="xs">
      {link === null ? (
        <Button
          variant="light"
          w="fit-content"
          leftSection={<IconShare size={16} />}
          loading={sharing.isPending}
          onClick={() => sharing.mutate(true)}
        >
          {texts.playlists.share}
        </Button>
      ) : (
        <Group align="end">
          <TextInput
            flex={1}
            miw={200}
            readOnly
            label={texts.playlists.shareLink}
            value={link}
            onFocus={(event) => event.currentTarget.select()}
          />
          <CopyButton value={link}>
            {({copied, copy}) => (
              <Button onClick={copy}>{copied ? texts.playlists.copied : texts.playlists.copy}</Button>
            )}
          </CopyButton>
          <Button
            variant="subtle"
            color="red"
            loading={sharing.isPending}
            onClick={() => sharing.mutate(false)}
          >
            {texts.playlists.unshare}
          </Button>
        </Group>
      )}
      <Problem error={sharing.error} />
    </Stack>
  );
}
