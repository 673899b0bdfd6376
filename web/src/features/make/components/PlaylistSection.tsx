import {Alert, Text} from '@mantine/core';
import {IconInfoCircle} from '@tabler/icons-react';
import {useState} from 'react';
import {FlowPanel} from '@/features/flow/components/FlowPanel';
import {useMaker} from '../MakeContext';
import {PlaylistToolbar} from './PlaylistToolbar';
import {PlaylistView} from './PlaylistView';

/** The playlist, and what can be done with all of it. */
export default function PlaylistSection({titleId}: {titleId: string}) {
  const {history, coming} = useMaker();
  const {entries, notes} = history.present;
  const [marked, setMarked] = useState<number | null>(null);
  return (
    <>
      <PlaylistToolbar titleId={titleId} />
      {coming === null && notes.length > 0 && <Notes notes={notes} />}
      {entries.length > 2 && coming === null && (
        <FlowPanel trackIds={entries.map(({track}) => track.id)} onLook={setMarked} />
      )}
      {(entries.length > 0 || coming !== null) && <PlaylistView marked={marked} />}
    </>
  );
}

/** What a listener should know of how the playlist came out. */
function Notes({notes}: {notes: readonly string[]}) {
  return (
    <Alert variant="light" color="gray" icon={<IconInfoCircle size={18} />} p="xs" role="note">
      {notes.map((note) => (
        <Text key={note} size="sm">
          {note.charAt(0).toUpperCase() + note.slice(1)}
        </Text>
      ))}
    </Alert>
  );
}
