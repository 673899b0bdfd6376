import {ActionIcon, Menu, useMantineColorScheme} from '@mantine/core';
import {IconDeviceDesktop, IconMoon, IconSun} from '@tabler/icons-react';
import {texts} from '@/texts';

const SCHEMES = [
  {scheme: 'auto', icon: IconDeviceDesktop},
  {scheme: 'light', icon: IconSun},
  {scheme: 'dark', icon: IconMoon},
] as const;

/** Light, dark, or as the system; the browser keeps the choice. */
export function ColorSchemeMenu() {
  const {colorScheme, setColorScheme} = useMantineColorScheme();
  const Chosen = SCHEMES.find(({scheme}) => scheme === colorScheme)?.icon ?? IconDeviceDesktop;
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" aria-label={texts.app.scheme}>
          <Chosen size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {SCHEMES.map(({scheme, icon: Icon}) => (
          <Menu.Item key={scheme} leftSection={<Icon size={16} />} onClick={() => setColorScheme(scheme)}>
            {texts.app.schemes[scheme]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
