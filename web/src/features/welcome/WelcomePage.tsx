import {Alert, Anchor, Center, Loader, Stack, Text, Title} from '@mantine/core';
import {Link} from 'react-router';
import type {ScanStatus} from '@/api/types';
import {useLibrary} from '@/features/library/api/getLibrary';
import {useScanEvents} from '@/features/library/hooks/useScanEvents';
import {useSession} from '@/features/session/api/getSession';
import {SignInFirst} from '@/features/session/components/SignInFirst';
import {texts} from '@/texts';
import {useDemo} from './api/demo';
import {Choices} from './components/Choices';
import {FirstListening} from './components/FirstListening';

/** Leads from an empty library to the first playlist. */
export default function WelcomePage() {
  const {data: session} = useSession();
  return session?.access === 'visitor' ? <SignInFirst /> : <FirstSteps />;
}

function FirstSteps() {
  const status = useScanEvents();
  const {data: session} = useSession();
  return (
    <Stack gap="xl" py={{base: 'md', sm: 'xl'}} maw={920} mx="auto">
      <Stack gap="xs" ta="center" align="center">
        <img src="/icons/icon.svg" alt="" width={72} height={72} />
        <Title order={2} fz={{base: 26, sm: 34}}>
          {texts.welcome.title}
        </Title>
        <Text c="dimmed" size="lg" maw={560}>
          {texts.welcome.about}
        </Text>
      </Stack>
      {status ? (
        <NextStep status={status} mayChange={session?.access === 'admin'} />
      ) : (
        <Center>
          <Loader aria-label={texts.app.loading} />
        </Center>
      )}
    </Stack>
  );
}

function NextStep({status, mayChange}: {status: ScanStatus; mayChange: boolean}) {
  const {data: demo} = useDemo(mayChange);
  // The scan of a library that has just been composed is about to begin.
  const isAboutToScan = demo?.state === 'ready' && status.last === undefined;
  const isBusy = status.scanning || demo?.state === 'composing' || isAboutToScan;
  if (isBusy || status.tracks > 0) {
    return <FirstListening status={status} demo={demo} />;
  }
  if (!mayChange) {
    return <Text ta="center">{texts.welcome.askAdmin}</Text>;
  }
  return (
    <>
      <NothingFound />
      <Choices demoProblem={demo?.state === 'failed' ? (demo.problem ?? '') : undefined} />
    </>
  );
}

/** Where there is a folder already, and still no track. */
function NothingFound() {
  const {data: library} = useLibrary();
  if (!library || library.folders.length === 0) {
    return null;
  }
  return (
    <Alert color="orange" role="status" variant="light">
      {texts.welcome.nothingFound(library.folders.map(({path}) => path).join(', '))}{' '}
      {library.failed > 0 && (
        <Anchor component={Link} to="/library">
          {texts.welcome.failed(library.failed)}
        </Anchor>
      )}
    </Alert>
  );
}
