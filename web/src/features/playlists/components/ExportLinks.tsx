import {Button, Group} from '@mantine/core';
import {texts} from '@/texts';
import {EXPORT_FORMATS, exportUrl} from '../exportUrl';

/** Links that download a saved playlist as a file. */
export function ExportLinks({code}: {code: string}) {
  return (
    <Group gap="xs" role="group" aria-label={texts.playlists.exportAs}>
      {EXPORT_FORMATS.map((format) => (
        <Button
          key={format}
          component="a"
          href={exportUrl(code, format)}
          download
          variant="light"
          size="compact-md"
        >
          {texts.playlists.formats[format]}
        </Button>
      ))}
    </Group>
  );
}
