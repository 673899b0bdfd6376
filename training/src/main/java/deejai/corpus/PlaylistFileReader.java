package deejai.corpus;

import deejai.exchange.JspfReader;
import deejai.exchange.ListedPlaylist;
import deejai.exchange.ListedTrack;
import deejai.exchange.M3uReader;
import deejai.exchange.XspfReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads files of one playlist: M3U, XSPF and JSPF. A track goes by its Spotify or MusicBrainz identifier where it has
/// one, or else by its location; a relative location counts from the folder that the file lies in.
final class PlaylistFileReader implements PlaylistReader {

    /// Parses one format.
    interface Parser {
        ListedPlaylist read(InputStream in) throws IOException;
    }

    private static final Pattern ABSOLUTE =
            Pattern.compile("/.*|[A-Za-z][A-Za-z0-9+.-]*:.*|\\\\\\\\.*", Pattern.DOTALL);

    private final SourceKind kind;
    private final Parser parser;

    private PlaylistFileReader(SourceKind kind, Parser parser) {
        this.kind = kind;
        this.parser = parser;
    }

    static PlaylistFileReader m3u() {
        return new PlaylistFileReader(SourceKind.M3U, M3uReader::read);
    }

    static PlaylistFileReader xspf() {
        return new PlaylistFileReader(SourceKind.XSPF, XspfReader::read);
    }

    static PlaylistFileReader jspf() {
        return new PlaylistFileReader(SourceKind.JSPF, JspfReader::read);
    }

    @Override
    public SourceKind kind() {
        return kind;
    }

    @Override
    public void read(SourceFile file, PlaylistSink sink) throws IOException {
        ListedPlaylist listed = parser.read(file.in());
        List<TrackDescription> tracks = new ArrayList<>();
        for (ListedTrack entry : listed.tracks()) {
            TrackDescription track = track(entry, file.name());
            if (!track.isUnknown()) {
                tracks.add(track);
            }
        }
        String key = listed.identifier() != null && listed.date() != null ? listed.identifier() : null;
        sink.playlist(new SourcePlaylist(listed.title(), key, listed.date(), listed.creator(), tracks));
    }

    private static TrackDescription track(ListedTrack entry, String fileName) {
        String recordingId = entry.musicBrainzRecordingId();
        return new TrackDescription(
                id(entry, fileName),
                entry.creator() == null ? "" : entry.creator(),
                entry.title() == null ? "" : entry.title(),
                entry.isrc(),
                recordingId);
    }

    private static @Nullable String id(ListedTrack entry, String fileName) {
        for (String identifier : entry.identifiers()) {
            if (identifier.startsWith("spotify:track:") || identifier.contains("open.spotify.com/")) {
                return identifier;
            }
        }
        String location = entry.pathOrUri();
        if (location == null || location.contains("musicbrainz.org/recording/")) {
            return null;
        }
        if (ABSOLUTE.matcher(location).matches()) {
            return location;
        }
        return normalized(folder(fileName) + location.replace('\\', '/'));
    }

    private static String folder(String fileName) {
        boolean inArchive = fileName.contains("!/");
        String whole = inArchive ? fileName : Path.of(fileName).toAbsolutePath().toString();
        return whole.substring(0, whole.replace('\\', '/').lastIndexOf('/') + 1);
    }

    /// The path without `.`, and without `..` where a folder goes before it.
    private static String normalized(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            boolean up =
                    part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..");
            if (up) {
                parts.removeLast();
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.add(part);
            }
        }
        return (path.startsWith("/") ? "/" : "") + String.join("/", parts);
    }
}
