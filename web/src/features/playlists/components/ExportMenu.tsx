import {Button, Menu} from '@mantine/core';
import {IconDownload} from '@tabler/icons-react';
import {texts} from '@/texts';
import {EXPORT_FORMATS, exportUrl} from '../exportUrl';

/** Downloads a saved playlist as a file of one of several kinds. */
export function ExportMenu({code}: {code: string}) {
  return (
    <Menu position="bottom-start" withinPortal={false}>
      <Menu.Target>
        <Button variant="light" leftSection={<IconDownload size={16} />}>
          {texts.playlists.exportAs}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {EXPORT_FORMATS.map((format) => (
          <Menu.Item key={format} component="a" href={exportUrl(code, format)} download>
            {texts.playlists.formats[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
