package deejai.playlist;

import deejai.library.TextFolding;
import deejai.library.Track;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name of the song that a track is a version of: the first artist and the title, folded, without what tells
/// versions of it apart ("(Remastered 2011)", "- Live at Wembley", "feat. X", "[Radio Edit]").
public final class SongName {

    /// Words that mark a version where they begin or end what stands in brackets or after a dash.
    private static final String VERSION_WORD =
            "(?:remaster|remastered|remastering|remix|remixed|rmx|version|edit|mix|demo"
                    + "|acoustic|instrumental|karaoke|unplugged|edition|outtake|session|sessions|rehearsal|re-?recorded"
                    + "|mono|stereo|extended|bonus track|a cappella|acapella)";

    /// Text in brackets or after a dash that tells a version, folded.
    private static final Pattern VERSION = Pattern.compile(VERSION_WORD + "\\b.*"
            + "|.*\\b" + VERSION_WORD
            + "|(?:recorded )?live(?:[ ,:/-]+(?:at|in|from|on|and|acoustic|recording|\\d).*)?"
            + "|(?:take|alternate) \\w+"
            + "|explicit|clean|single|bonus|deluxe"
            + "|(?:feat|ft|featuring)\\b.*"
            + "|from (?:[\"'\u2018\u201c]|the (?:album|film|movie|motion picture|original|soundtrack)\\b).*");

    private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[{<]([^()\\[\\]{}<>]*)[)\\]}>]");
    private static final Pattern LAST_DASH = Pattern.compile("^(.*\\S)\\s+[-\u2013\u2014]\\s*(\\S.*)$");
    private static final Pattern FEATURED = Pattern.compile("\\s+(?:feat\\.?|ft\\.|featuring)\\s.*$");

    /// Titles that files get when nobody names them.
    private static final Pattern NO_TITLE = Pattern.compile("(?:audio|cd)?(?:track|titel|piste|untitled|unknown)?\\d*");

    private SongName() {}

    /// The name of the song; null where neither an artist nor a proper title is known, so that nothing can be said.
    static @Nullable String of(Track track) {
        return of(ArtistNames.of(track), track.title());
    }

    /// The name of the song that a text for the artist and a title tell, as of a track in somebody's playlist; null
    /// where nothing can be said.
    ///
    /// @param artist one or more artists as a tag has them, empty where unknown
    public static @Nullable String of(String artist, String title) {
        return of(ArtistNames.of(List.of(artist)), title);
    }

    private static @Nullable String of(Set<String> artists, String wholeTitle) {
        String artist = artists.stream().findFirst().orElse("");
        String title = title(wholeTitle);
        if (artist.isEmpty() && NO_TITLE.matcher(title).matches()) {
            return null;
        }
        return artist + "\n" + title;
    }

    /// The letters of a title without the version that it names.
    static String title(String title) {
        String whole = TextFolding.fold(title).replace("&", " and ").strip();
        String song = withoutBrackets(whole);
        Matcher dash = LAST_DASH.matcher(song);
        while (dash.matches() && isVersion(dash.group(2))) {
            song = dash.group(1);
            dash = LAST_DASH.matcher(song);
        }
        String letters = TextFolding.letters(FEATURED.matcher(song).replaceFirst(""));
        // A title that is nothing but a version ("Live") is the name of the song.
        return letters.isEmpty() ? TextFolding.letters(whole) : letters;
    }

    /// The text without brackets around a version; inner brackets go first.
    private static String withoutBrackets(String text) {
        String before;
        String after = text;
        do {
            before = after;
            after = BRACKETS.matcher(before)
                    .replaceAll(group -> isVersion(group.group(1)) || isWithSomeone(group)
                            ? ""
                            : Matcher.quoteReplacement(group.group()));
        } while (!after.equals(before));
        return after;
    }

    /// "(with X)" at the end of a title names a guest.
    private static boolean isWithSomeone(MatchResult group) {
        return group.group(1).startsWith("with ");
    }

    private static boolean isVersion(String text) {
        return VERSION.matcher(text.strip()).matches();
    }
}
