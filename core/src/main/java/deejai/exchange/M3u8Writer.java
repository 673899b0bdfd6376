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
        List<Track> skipped = new ArrayList<>();
        for (Track track : document.tracks()) {
            Path path = track.path();
            if (path == null) {
                skipped.add(track);
                continue;
            }
            text.append("#EXTINF:").append(seconds(track)).append(',');
            text.append(onOneLine(track.name())).append('\n');
            text.append(location(document, path)).append('\n');
        }
        return new PlaylistText(text.toString(), skipped);
    }

    /// Whole seconds; -1, which players know as "unknown", where the length is not known.
    private static long seconds(Track track) {
        return track.durationSeconds() > 0 ? Math.round(track.durationSeconds()) : -1;
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
