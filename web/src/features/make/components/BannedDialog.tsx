import {Button, Group, Loader, Stack, Text} from '@mantine/core';
import {useQuery} from '@tanstack/react-query';
import {Cover} from '@/components/Cover';
import {Dialog} from '@/components/Dialog';
import {Problem} from '@/components/Problem';
import {texts} from '@/texts';
import {lookUpTracks} from '../api/lookUpTracks';

type Props = {
  banned: readonly string[];
  onLetIn: (trackIds: readonly string[]) => void;
  onClose: () => void;
};

/** The tracks that are never to be played, the newest first, and the way back for each. */
export default function BannedDialog({banned, onLetIn, onClose}: Props) {
  // Those that were banned when it was opened: one that is let back in need not be asked for again.
  const {data, error, isPending} = useQuery({
    queryKey: ['tracks', 'banned'],
    queryFn: () => lookUpTracks(banned),
    staleTime: 0,
  });
  return (
    <Dialog onClose={onClose} title={texts.make.bannedTitle} centered>
      <Stack>
        <Text size="sm" c="dimmed">
          {texts.make.bannedHint}
        </Text>
        <Problem error={error} />
        {isPending && <Loader aria-label={texts.app.loading} />}
        {banned.length === 0 && <Text>{texts.make.noneBanned}</Text>}
        {data && (
          <Stack component="ul" gap="xs" m={0} p={0} style={{listStyle: 'none'}}>
            {banned.toReversed().map((id) => {
              const track = data.get(id);
              const title = track?.title ?? texts.make.goneTrack;
              return (
                <Group key={id} component="li" wrap="nowrap" gap="sm">
                  <Cover trackId={track?.id} size={44} />
                  <Stack gap={0} miw={0} flex={1}>
                    <Text truncate>{title}</Text>
                    <Text size="sm" c="dimmed" truncate>
                      {track?.artist}
                    </Text>
                  </Stack>
                  <Button
                    size="compact-sm"
                    variant="light"
                    flex="none"
                    aria-label={texts.make.letInNamed(title)}
                    onClick={() => onLetIn([id])}
                  >
                    {texts.make.letIn}
                  </Button>
                </Group>
              );
            })}
          </Stack>
        )}
        {banned.length > 1 && (
          <Button variant="subtle" onClick={() => onLetIn(banned)}>
            {texts.make.letAllIn}
          </Button>
        )}
      </Stack>
    </Dialog>
  );
}
