package deejai.corpus;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what somebody listened to as programs save it from Last.fm, a CSV file of one user: without a header
/// `artist,album,title,date`, or with one that names artist, track and time.
///
/// Last.fm's own ids of recordings are left alone: many are of other recordings, and artist and title are always
/// there. What is playing now has no time and is passed over.
final class LastFmCsvReader implements PlaylistReader {

    private final Duration gap;

    /// @param gap how long nothing may begin to play within a session
    LastFmCsvReader(Duration gap) {
        this.gap = gap;
    }

    @Override
    public SourceKind kind() {
        return SourceKind.LAST_FM;
    }

    @Override
    public void read(SourceFile file, PlaylistSink sink) throws IOException {
        CsvRecords csv = new CsvRecords(file.in());
        ListeningSessions sessions = new ListeningSessions(gap, sink);
        try {
            List<String> record = csv.next();
            if (record == null) {
                return;
            }
            LastFmColumns header = LastFmColumns.ofHeader(record);
            LastFmColumns columns = header == null ? LastFmColumns.PLAIN : header;
            if (header != null) {
                record = csv.next();
            }
            while (record != null) {
                addListen(record, columns, sessions, csv.number(), sink);
                record = csv.next();
            }
        } finally {
            sessions.end();
        }
    }

    private static void addListen(
            List<String> record, LastFmColumns columns, ListeningSessions sessions, long number, PlaylistSink sink) {
        if (!columns.fit(record)) {
            sink.passedOver("record " + number + ": too few fields");
            return;
        }
        String time = columns.time(record);
        if (time.isBlank()) {
            return; // what is playing now
        }
        Long second = ListenTime.epochSecond(time);
        TrackDescription track = TrackDescription.named(columns.artist(record), columns.title(record));
        if (second == null) {
            sink.passedOver("record " + number + ": no date: " + time);
        } else if (!track.isUnknown()) {
            sessions.add("", second, track);
        }
    }

    /// Whether these are the first records of such a file.
    static boolean isOne(@Nullable List<String> first) {
        if (first == null) {
            return false;
        }
        return LastFmColumns.ofHeader(first) != null
                || (first.size() == LastFmColumns.PLAIN.count()
                        && !LastFmColumns.PLAIN.artist(first).isBlank()
                        && ListenTime.epochSecond(LastFmColumns.PLAIN.time(first)) != null);
    }
}
