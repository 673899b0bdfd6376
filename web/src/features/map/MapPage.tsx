import {Center, Loader} from '@mantine/core';
import {Problem} from '@/components/Problem';
import {texts} from '@/texts';
import {useMapStatus} from './api/getMap';
import {usePoints} from './api/getPoints';
import {LibraryMap} from './components/LibraryMap';
import {MapWaiting} from './components/MapWaiting';
import type {MapStatus} from '@/api/types';

/** The library as a map: what sounds alike lies close together. */
export default function MapPage() {
  const {data: status, error, refetch} = useMapStatus();
  if (!status) {
    return error ? <Problem error={error} onRetry={() => void refetch()} /> : <Waiting />;
  }
  return status.version === undefined ? (
    <MapWaiting status={status} />
  ) : (
    <Points status={status} version={status.version} />
  );
}

function Points({status, version}: {status: MapStatus; version: string}) {
  const {data: cloud, error, refetch} = usePoints(version);
  if (!cloud) {
    return error ? <Problem error={error} onRetry={() => void refetch()} /> : <Waiting />;
  }
  return <LibraryMap cloud={cloud} status={status} />;
}

function Waiting() {
  return (
    <Center mih="60dvh">
      <Loader aria-label={texts.app.loading} />
    </Center>
  );
}
