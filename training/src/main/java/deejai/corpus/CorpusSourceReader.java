package deejai.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a corpus that this program wrote as a source of playlists, to join it with others. Weights are left out.
final class CorpusSourceReader implements PlaylistReader {

    @Override
    public SourceKind kind() {
        return SourceKind.CORPUS;
    }

    @Override
    public void read(SourceFile file, PlaylistSink sink) throws IOException {
        DescribedCorpus described = CorpusFile.read(file.in());
        Corpus corpus = described.corpus();
        @Nullable TrackDescription[] tracks = new @Nullable TrackDescription[corpus.tracks()];
        for (int playlist = 0; playlist < corpus.playlists(); playlist++) {
            List<TrackDescription> entries = new ArrayList<>();
            for (int entry = corpus.start(playlist); entry < corpus.end(playlist); entry++) {
                int number = corpus.track(entry);
                TrackDescription track = tracks[number];
                if (track == null) {
                    track = described.vocabulary().track(number);
                    tracks[number] = track;
                }
                entries.add(track);
            }
            sink.playlist(SourcePlaylist.named(described.name(playlist), entries));
        }
    }
}
