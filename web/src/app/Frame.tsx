import {AppShell, Box, Group, NavLink, Title} from '@mantine/core';
import type {ReactNode} from 'react';
import {NavLink as RouterLink, useLocation} from 'react-router';
import {ConnectionBanner} from '@/features/connection/components/ConnectionBanner';
import {ScanIndicator} from '@/features/library/components/ScanIndicator';
import {PlayerBar} from '@/features/player/components/PlayerBar';
import {usePlayer} from '@/features/player/PlayerContext';
import {current} from '@/features/player/queue';
import {useSession} from '@/features/session/api/getSession';
import {SessionMenu} from '@/features/session/components/SessionMenu';
import {useIsWide} from '@/lib/useIsWide';
import {texts} from '@/texts';
import {ColorSchemeMenu} from './ColorSchemeMenu';
import {pagesFor, type Page} from './pages';

/** Of the player at the foot, pixels. */
const PLAYER_HEIGHT = 75;

/** What is around every page: the header, the navigation (at the foot on phones), and the player. */
export function Frame({children}: {children: ReactNode}) {
  const {data: session} = useSession();
  const isWide = useIsWide();
  const pages = pagesFor(session?.access ?? null);
  const playerHeight = current(usePlayer().queue) ? PLAYER_HEIGHT : 0;
  return (
    <AppShell
      header={{height: 52}}
      navbar={{width: 200, breakpoint: 'sm', collapsed: {mobile: true}}}
      footer={{height: playerHeight + (isWide ? 0 : 60)}}
      padding="md"
    >
      <a className="skip-link" href="#content">
        {texts.app.skip}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between">
          <Group gap="xs">
            <img src="/icons/icon.svg" alt="" width={28} height={28} />
            <Title order={1} size="h4">
              {texts.app.name}
            </Title>
          </Group>
          <Group gap={4}>
            {!isWide && <ScanIndicator shape="ring" />}
            <ColorSchemeMenu />
            <SessionMenu />
          </Group>
        </Group>
      </AppShell.Header>
      {isWide && (
        <AppShell.Navbar p="xs" component="nav" aria-label={texts.app.navigation}>
          <Box flex={1}>
            <SideNavigation pages={pages} />
          </Box>
          <ScanIndicator shape="bar" />
        </AppShell.Navbar>
      )}
      <AppShell.Main id="content" tabIndex={-1}>
        <Box maw={1200} mx="auto">
          <ConnectionBanner />
          {children}
        </Box>
      </AppShell.Main>
      <AppShell.Footer h="auto">
        <PlayerBar />
        {!isWide && <BottomNavigation pages={pages} />}
      </AppShell.Footer>
    </AppShell>
  );
}

function SideNavigation({pages}: {pages: Page[]}) {
  const {pathname} = useLocation();
  return pages.map(({path, title, icon: Icon}) => (
    <NavLink
      key={path}
      component={RouterLink}
      to={path}
      label={title}
      leftSection={<Icon size={20} />}
      active={path === '/' ? pathname === '/' : pathname.startsWith(path)}
    />
  ));
}

function BottomNavigation({pages}: {pages: Page[]}) {
  return (
    <nav className="bottom-navigation" aria-label={texts.app.navigation}>
      {pages.map(({path, title, icon: Icon}) => (
        <RouterLink key={path} to={path} end={path === '/'}>
          <Icon size={22} />
          {title}
        </RouterLink>
      ))}
    </nav>
  );
}
