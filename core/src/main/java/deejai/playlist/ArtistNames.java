package deejai.playlist;

import deejai.library.TextFolding;
import deejai.library.Track;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The artists of a track, folded so that spellings of one name are equal.
public final class ArtistNames {

    /// Names that stand for no one in particular.
    private static final Set<String> NO_ONE =
            Set.of("", "va", "various", "variousartists", "unknown", "unknownartist", "soundtrack");

    private static final Pattern BETWEEN_ARTISTS =
            Pattern.compile("\\s*;\\s*|[\\s(\\[]+(?:feat\\.?|ft\\.?|featuring)\\s+", Pattern.CASE_INSENSITIVE);

    private static final Pattern ARTICLE = Pattern.compile("^the\\s+(?=\\S)");

    private ArtistNames() {}

    /// The folded names in the order of the tags; empty where the artist is not known.
    public static Set<String> of(Track track) {
        return of(texts(track));
    }

    /// The folded names in texts that name one or more artists each.
    public static Set<String> of(List<String> texts) {
        return spelled(texts).keySet();
    }

    /// The folded names with the way each is written, in the order of the tags.
    public static Map<String, String> spelled(Track track) {
        return spelled(texts(track));
    }

    private static List<String> texts(Track track) {
        return track.tags().artists().isEmpty()
                ? List.of(track.artist())
                : track.tags().artists();
    }

    private static Map<String, String> spelled(List<String> texts) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String text : texts) {
            BETWEEN_ARTISTS.splitAsStream(text).forEach(name -> {
                String folded = folded(name);
                if (!NO_ONE.contains(folded)) {
                    names.putIfAbsent(folded, name.strip());
                }
            });
        }
        return names;
    }

    /// A name without case, accents, punctuation and a leading article.
    static String folded(String name) {
        String spelled = TextFolding.fold(name).replace("&", " and ").strip();
        return TextFolding.letters(ARTICLE.matcher(spelled).replaceFirst(""));
    }
}
