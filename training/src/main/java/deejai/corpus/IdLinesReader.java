package deejai.corpus;

import deejai.exchange.TextLines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/// Reads lines of ids with white space between them, a playlist a line: what word2vec and its kin read. The same id is
/// the same track in all files.
final class IdLinesReader implements PlaylistReader {

    private static final int MAX_LINE = 1 << 28;

    @Override
    public SourceKind kind() {
        return SourceKind.IDS;
    }

    @Override
    public void read(SourceFile file, PlaylistSink sink) throws IOException {
        TextLines lines = new TextLines(file.in(), MAX_LINE);
        while (lines.next()) {
            StringTokenizer words = new StringTokenizer(lines.text());
            List<TrackDescription> tracks = new ArrayList<>(words.countTokens());
            while (words.hasMoreTokens()) {
                tracks.add(TrackDescription.ofId(words.nextToken()));
            }
            if (!tracks.isEmpty()) {
                sink.playlist(SourcePlaylist.named(null, tracks));
            }
        }
    }
}
