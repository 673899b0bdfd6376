package deejai.corpus;

import deejai.library.TextFolding;
import deejai.playlist.SongName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What makes two recordings the same song for co-listening: artist and title, whatever the release, the remaster, the
/// edit or the concert ([SongName]), since people put them into the same playlists.
///
/// Two things stay apart: the same title by another artist (a cover has listeners of its own), and remixes that name
/// their remixer ("Song (Someone Remix)"), which live in the playlists of the dance floor; those of one remixer are
/// one.
public final class SongKey {

    private static final Pattern REMIX =
            Pattern.compile("[(\\[{]([^()\\[\\]{}]*\\b(?:remix|remixed|rmx|mix)\\b[^()\\[\\]{}]*)[)\\]}]"
                    + "|\\s[-\u2013\u2014]\\s((?:(?!\\s[-\u2013\u2014]\\s).)*\\b(?:remix|remixed|rmx|mix)\\b.*)$");

    /// Mixes that are but releases of the song: "Radio Mix", "Original Mix", "2009 Mix", "Stereo Mix".
    private static final Pattern PLAIN_MIX = Pattern.compile(
            "(?:the|radio|original|extended|album|single|full|main|mono|stereo|new|short|long|version|edit|\\d)*"
                    + "(?:mix|remix|remixed|rmx)(?:edit|version|\\d)*");

    private SongKey() {}

    /// The keys of a track: one for the first artist, and where the artist is a list with commas also one for all of
    /// it, since a comma may stand in a name as well. Tracks that share a key are the same song. None where artist
    /// and title tell nothing.
    public static List<String> of(String artist, String title) {
        List<String> keys = new ArrayList<>(2);
        int comma = artist.indexOf(", ");
        addKey(keys, artist, title);
        if (comma > 0) {
            addKey(keys, artist.substring(0, comma), title);
        }
        return keys;
    }

    private static void addKey(List<String> keys, String artist, String title) {
        String song = title.isEmpty() ? null : SongName.of(artist, title);
        if (song != null && !song.startsWith("\n")) {
            String remix = remix(title);
            keys.add(remix == null ? song : song + "\n" + remix);
        }
    }

    private static @Nullable String remix(String title) {
        String folded = TextFolding.fold(title);
        if (!folded.contains("mix") && !folded.contains("rmx")) {
            return null;
        }
        Matcher matcher = REMIX.matcher(folded);
        while (matcher.find()) {
            String text = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            String letters = TextFolding.letters(text);
            if (!PLAIN_MIX.matcher(letters).matches()) {
                return letters;
            }
        }
        return null;
    }
}
