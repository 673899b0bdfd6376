import {Button, Group, Stack, TextInput} from '@mantine/core';
import {useDisclosure} from '@mantine/hooks';
import {IconFolderSearch} from '@tabler/icons-react';
import {useState, type FormEvent} from 'react';
import {Problem} from '@/components/Problem';
import {useSession} from '@/features/session/api/getSession';
import {texts} from '@/texts';
import {useAddFolder} from '../api/folders';
import {FolderPicker} from './FolderPicker';

type Props = {
  /** What the button says. */
  action: string;
  /** True for a page that is about nothing else. */
  isLarge?: boolean;
};

/** Asks where music is: type the folder, or on the server's own machine look for it. */
export function AddFolder({action, isLarge = false}: Props) {
  const {data: session} = useSession();
  const add = useAddFolder();
  const [path, setPath] = useState('');
  const [picks, picking] = useDisclosure(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(path.trim(), {onSuccess: () => setPath('')});
  };
  const size = isLarge ? 'md' : 'sm';
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <TextInput
          required
          withAsterisk={false}
          size={size}
          label={texts.library.addFolder}
          description={session?.mode === 'local' ? undefined : texts.library.onServer}
          placeholder={texts.library.addFolderHint}
          value={path}
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          onChange={(event) => setPath(event.currentTarget.value)}
        />
        <Group gap="xs" justify="end" grow={isLarge}>
          {session?.mode === 'local' && (
            <Button
              variant="default"
              size={size}
              leftSection={<IconFolderSearch size={18} />}
              onClick={picking.open}
            >
              {texts.library.browse}
            </Button>
          )}
          <Button type="submit" size={size} loading={add.isPending}>
            {action}
          </Button>
        </Group>
        <Problem error={inPlainWords(add.error)} />
      </Stack>
      <FolderPicker
        opened={picks}
        start={path.trim() || undefined}
        onClose={picking.close}
        onPick={(picked) => {
          setPath(picked);
          picking.close();
        }}
      />
    </form>
  );
}

/** Without the name that the path has in the API. */
function inPlainWords(error: Error | null): Error | null {
  if (error?.message.startsWith('path must be absolute')) {
    return new Error(texts.library.wholePath);
  }
  return error?.message.startsWith('path: ') ? new Error(error.message.slice('path: '.length)) : error;
}
