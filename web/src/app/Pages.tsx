import {Center, Loader, Text} from '@mantine/core';
import {lazy, Suspense} from 'react';
import {Navigate, Route, Routes, useLocation} from 'react-router';
import {ErrorBoundary} from '@/components/ErrorBoundary';
import {FirstRun} from '@/features/welcome/components/FirstRun';
import {texts} from '@/texts';

// Each page is loaded when it is opened for the first time.
const MakePage = lazy(() => import('@/features/make/MakePage'));
const MapPage = lazy(() => import('@/features/map/MapPage'));
const DiscoverPage = lazy(() => import('@/features/discover/DiscoverPage'));
const PlaylistsPage = lazy(() => import('@/features/playlists/PlaylistsPage'));
const SavedPlaylistPage = lazy(() => import('@/features/playlists/SavedPlaylistPage'));
const LibraryPage = lazy(() => import('@/features/library/LibraryPage'));
const AccountPage = lazy(() => import('@/features/accounts/AccountPage'));
const WelcomePage = lazy(() => import('@/features/welcome/WelcomePage'));

/** The page of the address. */
export function Pages() {
  const {pathname} = useLocation();
  return (
    <ErrorBoundary key={pathname}>
      <Suspense fallback={<Waiting />}>
        <Routes>
          <Route path="/map" element={<MapPage />} />
          <Route
            path="/"
            element={
              <FirstRun>
                <MakePage />
              </FirstRun>
            }
          />
          <Route path="/discover" element={<DiscoverPage />} />
          <Route path="/playlists" element={<PlaylistsPage />} />
          <Route path="/playlists/:code" element={<SavedPlaylistPage />} />
          <Route path="/library" element={<LibraryPage />} />
          <Route path="/welcome" element={<WelcomePage />} />
          <Route path="/account/*" element={<AccountPage />} />
          {/* Whoever is through the gate has done what these are for. */}
          <Route path="/sign-in" element={<Navigate to="/" replace />} />
          <Route path="/setup" element={<Navigate to="/" replace />} />
          <Route path="*" element={<Text>{texts.app.notFound}</Text>} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
}

function Waiting() {
  return (
    <Center mih={200}>
      <Loader aria-label={texts.app.loading} />
    </Center>
  );
}
