package deejai.exchange;

import deejai.library.Track;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Writes extended M3U, the way [PlaylistFormat#M3U8] tells.
final class M3u8Writer {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\u2028\u2029]+");
    private static final Pattern LIKE_A_URI = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);

    private M3u8Writer() {}

    static PlaylistText write(PlaylistDocument document) {
        StringBuilder text = new StringBuilder("#EXTM3U\n");
        text.append("#PLAYLIST:").append(onOneLine(document.title())).append('\n');
        document.turnedDown()
                .forEach(id ->
                        text.append(M3uFileReader.NOT).append(onOneLine(id)).append('\n'));
        List<Track> skipped = new ArrayList<>();
        for (PlaylistEntry entry : document.entries()) {
            switch (entry) {
                case PlaylistEntry.Known known -> {
                    Track track = known.track();
                    if (track.path() == null) {
                        skipped.add(track);
                    } else {
                        append(text, entry, location(document, track.path()));
                    }
                }
                case PlaylistEntry.Written written -> {
                    Path path = written.path();
                    append(text, entry, path == null ? written.location() : location(document, path));
                }
            }
        }
        return new PlaylistText(text.toString(), skipped);
    }

    private static void append(StringBuilder text, PlaylistEntry entry, String location) {
        entry.comments().forEach(comment -> text.append(onOneLine(comment)).append('\n'));
        boolean hasName = !(entry instanceof PlaylistEntry.Written written
                && written.label().isEmpty());
        if (hasName || entry.durationSeconds() > 0) {
            text.append("#EXTINF:").append(seconds(entry)).append(',');
            text.append(hasName ? onOneLine(entry.name()) : "").append('\n');
        }
        text.append(location).append('\n');
    }

    /// Whole seconds; -1, which players know as "unknown", where the length is not known.
    private static long seconds(PlaylistEntry entry) {
        return entry.durationSeconds() > 0 ? Math.round(entry.durationSeconds()) : -1;
    }

    private static String location(PlaylistDocument document, Path path) {
        String plain = document.pathInPlaylist(path).toString();
        boolean backslashInName = File.separatorChar == '/' && plain.indexOf('\\') >= 0;
        if (backslashInName || CONTROL.matcher(plain).find() || plain.endsWith(" ")) {
            return FileUris.of(path);
        }
        boolean misread = plain.startsWith("#")
                || plain.startsWith(" ")
                || LIKE_A_URI.matcher(plain).matches();
        return (misread ? "./" : "") + plain.replace(File.separatorChar, '/');
    }

    private static String onOneLine(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }
}
