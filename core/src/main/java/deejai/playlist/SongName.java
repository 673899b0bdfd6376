package deejai.playlist;

import deejai.library.TextFolding;
import deejai.library.Track;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name of the song that a track is a version of: the first artist and the title, folded, without what tells
/// versions of it apart ("(Remastered 2011)", "- Live at Wembley", "feat. X", "[Radio Edit]").
public final class SongName {

    /// Words that mark a version where they begin or end what stands in brackets or after a dash, in the languages
    /// that shops and taggers write them in.
    private static final String VERSION_WORD = "(?:remaster\\w*|remix|remixed|rmx|rework|bootleg|edit|edicion|edition"
            + "|(?:album|single|radio|live|studio|original)?-?version\\w*|versao|mix|mixed|dub|cover|demo|outtake"
            + "|acoustic|acoustique|acustic\\w+|akustik\\w*|instrumental\\w*|strumentale|karaoke|unplugged|a ?cappella"
            + "|acapella|session|sessions|rehearsal|re-?recorded|mono|stereo|extended|deluxe|(?:bonus|hidden) tracks?"
            + "|sped up|slowed|リマスター|バージョン|ヴァージョン|ミックス)";

    /// What follows "live" where it tells of a recording: "at Wembley", "'87", "@ BBC".
    private static final String LIVE_WHERE =
            "(?:at|in|from|on|and|acoustic|recording|em|en|im|aus|a|de|bei|am|auf|@|\\d).*";

    /// Text in brackets or after a dash that tells a version, folded.
    private static final Pattern VERSION = Pattern.compile(
            VERSION_WORD + "(?!\\w).*"
                    + "|.*(?<!\\w)" + VERSION_WORD
                    + "|(?:recorded )?(?:live|ライブ|ライヴ)(?:[ ,:;/'\u2019-]+(?:" + LIVE_WHERE + "|.*\\d{4}))?"
                    + "|(?:en vivo|en directo|en public|ao vivo|dal vivo|in concert|en concert)(?:[ ,:/-].*)?"
                    + "|(?:take|alternate) \\w+"
                    + "|explicit|clean|dirty|censored|uncensored|single|bonus|vip"
                    + "|\\d+ ?(?:\"|''|\u201d|-?inch)(?: .*)?"
                    + "|(?:feat|ft|featuring|duet with)\\b.*"
                    + "|ost|original (?:motion picture )?soundtrack.*"
                    + "|from (?:[\"'\u2018\u201c\u201e\u00ab]|the (?:album|film|movie|motion picture|original|soundtrack)\\b).*");

    /// "Part 2", "Pt. II", "Teil zwei" by another name.
    private static final Pattern PART =
            Pattern.compile("\\b(?:part|pt|teil|parte|partie)\\b\\.? ?(\\d+|[ivx]+|one|two|three|four|five)\\b");

    private static final Map<String, String> PART_NUMBERS = Map.ofEntries(
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("i", "1"),
            Map.entry("ii", "2"),
            Map.entry("iii", "3"),
            Map.entry("iv", "4"),
            Map.entry("v", "5"),
            Map.entry("vi", "6"),
            Map.entry("vii", "7"),
            Map.entry("viii", "8"),
            Map.entry("ix", "9"),
            Map.entry("x", "10"));

    /// The number that a file's name begins with: "07. Heroes".
    private static final Pattern FILE_NUMBER = Pattern.compile("^\\d{1,3}\\s*[.)_-]\\s*(?=\\S)");

    private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[{<]([^()\\[\\]{}<>]*)[)\\]}>]");
    private static final Pattern LAST_DASH = Pattern.compile("^(.*\\S)\\s+[-\u2013\u2014]\\s*(\\S.*)$");
    private static final Pattern FEATURED = Pattern.compile("\\s+(?:feat\\.?|ft\\.|featuring)\\s.*$");

    /// Titles that files get when nobody names them.
    private static final Pattern NO_TITLE = Pattern.compile("(?:audio|cd)?(?:track|titel|piste|untitled|unknown)?\\d*");

    private SongName() {}

    /// The name of the song; null where neither an artist nor a proper title is known, so that nothing can be said.
    public static @Nullable String of(Track track) {
        boolean fromFileName = track.tags().title() == null;
        String title = fromFileName ? FILE_NUMBER.matcher(track.title()).replaceFirst("") : track.title();
        return of(ArtistNames.of(track), title);
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
        String letters =
                TextFolding.letters(withPlainParts(FEATURED.matcher(song).replaceFirst("")));
        // A title that is nothing but a version ("Live") is the name of the song.
        return letters.isEmpty() ? TextFolding.letters(whole) : letters;
    }

    /// The text with every way to number a part written alike, so that parts stay apart and spellings do not.
    private static String withPlainParts(String text) {
        return PART.matcher(text).replaceAll(part -> " pt" + PART_NUMBERS.getOrDefault(part.group(1), part.group(1)));
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
