package deejai.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads M3U and M3U8 as they are written, wherever they come from: UTF-8 with or without a byte order mark, and
/// Latin-1 in lines that are no UTF-8; any line ends. What an `#EXTINF` line tells goes to the entry after it.
///
/// [M3uPlaylist] finds the files of this system that the entries name.
public final class M3uReader {

    private static final String TITLE = "#PLAYLIST:";
    private static final String INFO = "#EXTINF:";
    private static final int MAX_LINE = 1 << 20;

    private M3uReader() {}

    /// Reads a playlist; the stream is not closed.
    ///
    /// @throws IOException if the stream cannot be read, or holds a line or a list that is too long to be one
    public static ListedPlaylist read(InputStream in) throws IOException {
        TextLines lines = new TextLines(in, MAX_LINE);
        String title = null;
        String info = null;
        List<ListedTrack> tracks = new ArrayList<>();
        while (lines.next()) {
            String line = lines.text().trim();
            if (startsWith(line, TITLE)) {
                String text = ListedTrack.textOrNull(line.substring(TITLE.length()));
                title = text == null ? title : text;
            } else if (startsWith(line, INFO)) {
                info = line.substring(INFO.length());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                tracks.add(track(line, info));
                info = null;
                if (tracks.size() > ListedPlaylist.MAX_TRACKS) {
                    throw new IOException("more than " + ListedPlaylist.MAX_TRACKS + " entries");
                }
            }
        }
        return new ListedPlaylist(title, null, null, null, tracks);
    }

    private static boolean startsWith(String line, String directive) {
        return line.regionMatches(true, 0, directive, 0, directive.length());
    }

    /// @param info seconds, attributes of television lists, and a name: `215 logo="x",Artist - Title`
    private static ListedTrack track(String location, @Nullable String info) {
        int comma = info == null ? -1 : commaOutsideQuotes(info);
        if (info == null || comma < 0) {
            return new ListedTrack(location, null, null, null, 0, List.of());
        }
        String name = info.substring(comma + 1);
        int dash = name.indexOf(" - ");
        String creator = dash < 0 ? null : ListedTrack.textOrNull(name.substring(0, dash));
        String title = ListedTrack.textOrNull(dash < 0 ? name : name.substring(dash + 3));
        return new ListedTrack(location, title, creator, null, seconds(info.substring(0, comma)), List.of());
    }

    private static int commaOutsideQuotes(String info) {
        boolean quoted = false;
        for (int i = 0; i < info.length(); i++) {
            char c = info.charAt(i);
            if (c == ',' && !quoted) {
                return i;
            }
            quoted ^= c == '"';
        }
        return -1;
    }

    /// -1, which many programs write, is no length.
    private static double seconds(String attributes) {
        String first = attributes.strip().split("\\s", 2)[0];
        try {
            double seconds = Double.parseDouble(first);
            return Double.isFinite(seconds) ? Math.max(0, seconds) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
