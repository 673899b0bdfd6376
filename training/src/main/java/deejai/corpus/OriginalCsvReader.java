package deejai.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the files that the original Deej-A.I. learns from (`train/` of its repository), told apart line by line:
/// playlists, `playlist id,track id,track id,...`, and tracks, `track id,artist,title,preview URL,count`. The ids are
/// Spotify's. Either may be read first.
final class OriginalCsvReader implements PlaylistReader {

    private static final Pattern SPOTIFY_ID = Pattern.compile("[0-9A-Za-z]{22}");
    private static final Pattern COUNT = Pattern.compile("\\d+(?:\\.0)?");

    @Override
    public SourceKind kind() {
        return SourceKind.ORIGINAL_CSV;
    }

    @Override
    public void read(SourceFile file, PlaylistSink sink) throws IOException {
        CsvRecords csv = new CsvRecords(file.in());
        List<String> record = csv.next();
        while (record != null) {
            if (isTrack(record)) {
                sink.track(new TrackDescription(record.getFirst(), record.get(1), record.get(2), null, null));
            } else if (SPOTIFY_ID.matcher(record.getFirst()).matches()) {
                sink.playlist(playlist(record));
            } else {
                sink.passedOver("record " + csv.number() + ": neither a playlist nor a track");
            }
            record = csv.next();
        }
    }

    private static boolean isTrack(List<String> record) {
        return record.size() == 5
                && SPOTIFY_ID.matcher(record.getFirst()).matches()
                && (record.get(3).isEmpty() || record.get(3).startsWith("http"))
                && COUNT.matcher(record.get(4)).matches();
    }

    /// Tracks that the original left out stand as an empty field, or as whatever it was told to put there.
    private static SourcePlaylist playlist(List<String> record) {
        List<TrackDescription> tracks = new ArrayList<>(record.size());
        for (String id : record.subList(1, record.size())) {
            if (SPOTIFY_ID.matcher(id).matches()) {
                tracks.add(TrackDescription.ofId("spotify:track:" + id));
            }
        }
        return SourcePlaylist.named(null, tracks);
    }
}
