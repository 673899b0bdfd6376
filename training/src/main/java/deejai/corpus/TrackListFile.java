package deejai.corpus;

import deejai.files.AtomicFile;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Descriptions of tracks as a CSV file (RFC 4180, UTF-8) with a heading: id, artist, title, ISRC and MusicBrainz
/// recording, one track a record; what is not known is empty.
public final class TrackListFile {

    private static final List<String> HEADING = List.of("id", "artist", "title", "isrc", "recording");

    private TrackListFile() {}

    /// Writes descriptions in the order of the list.
    ///
    /// @throws IOException if that fails; the file is then as it was
    public static void write(Path file, List<TrackDescription> tracks) throws IOException {
        AtomicFile.write(file, temporary -> {
            try (BufferedWriter out = Files.newBufferedWriter(temporary)) {
                out.append(String.join(",", HEADING)).append('\n');
                for (TrackDescription track : tracks) {
                    out.append(quoted(track.id())).append(',');
                    out.append(quoted(track.artist())).append(',');
                    out.append(quoted(track.title())).append(',');
                    out.append(quoted(track.isrc())).append(',');
                    out.append(quoted(track.recordingId())).append('\n');
                }
            }
        });
    }

    private static String quoted(@Nullable String field) {
        if (field == null) {
            return "";
        }
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    /// Reads descriptions in the order of the file.
    ///
    /// @throws IOException if the file cannot be read or is no such list
    public static List<TrackDescription> read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            CsvRecords records = new CsvRecords(in);
            if (!HEADING.equals(records.next())) {
                throw new IOException(file + ": does not begin with the heading " + String.join(",", HEADING));
            }
            List<TrackDescription> tracks = new ArrayList<>();
            for (List<String> fields = records.next(); fields != null; fields = records.next()) {
                if (fields.size() != HEADING.size()) {
                    throw new IOException(file + ": record " + records.number() + " must have " + HEADING.size()
                            + " fields: " + fields.size());
                }
                tracks.add(new TrackDescription(
                        orNull(fields.get(0)),
                        fields.get(1),
                        fields.get(2),
                        orNull(fields.get(3)),
                        orNull(fields.get(4))));
            }
            return tracks;
        }
    }

    private static @Nullable String orNull(String field) {
        return field.isEmpty() ? null : field;
    }
}
