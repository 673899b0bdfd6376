package deejai.server.playlists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a request may ask for at most: so much that no listener misses anything, and so little that no request
/// keeps a processor for long.
final class Bounds {

    /// Tracks of a playlist, seeds and waypoints included.
    static final int MOST_TRACKS = 1_000;

    /// Seeds, waypoints or pins.
    static final int MOST_GIVEN = 100;

    /// Tracks to stay away from, banned or turned down.
    static final int MOST_UNWANTED = 1_000;

    /// Tracks that were played before.
    static final int MOST_PLAYED = 10_000;

    /// Minutes of a playlist: a day and a night.
    static final double MOST_MINUTES = 1_440;

    /// Names or patterns in a filter.
    static final int MOST_NAMES = 100;

    private static final int LONGEST_ID = 128;
    private static final int LONGEST_NAME = 200;

    private Bounds() {}

    /// Ids of tracks.
    ///
    /// @param ids null for none, as where JSON leaves them out
    /// @throws IllegalArgumentException if there are more than `most`, or one can be none
    static List<String> ids(String name, @Nullable List<@Nullable String> ids, int most) {
        return texts(name, ids, most, LONGEST_ID);
    }

    /// Ids of tracks by their places in a playlist; null for a place that holds no track of the library.
    ///
    /// @throws IllegalArgumentException if there are more than `most` places, or an id can be none
    static List<@Nullable String> places(String name, @Nullable List<@Nullable String> ids, int most) {
        if (ids == null) {
            return List.of();
        }
        requireAtMost(name, ids, most);
        ids.stream().filter(id -> id != null).forEach(id -> requireText(name, id, LONGEST_ID));
        return Collections.unmodifiableList(new ArrayList<>(ids));
    }

    /// Names or patterns.
    ///
    /// @param names null for none, as where JSON leaves them out
    /// @throws IllegalArgumentException if there are too many, or one is blank or a page long
    static List<String> names(String name, @Nullable List<@Nullable String> names) {
        return texts(name, names, MOST_NAMES, LONGEST_NAME);
    }

    private static List<String> texts(String name, @Nullable List<@Nullable String> texts, int most, int longest) {
        if (texts == null) {
            return List.of();
        }
        requireAtMost(name, texts, most);
        List<String> checked = new ArrayList<>();
        texts.forEach(text -> checked.add(requireText(name, text, longest)));
        return List.copyOf(checked);
    }

    private static String requireText(String name, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(name + " must hold no blank text: \"" + text + '"');
        }
        if (text.length() > longest) {
            throw new IllegalArgumentException(
                    name + " must hold texts of at most " + longest + " characters: " + text.length());
        }
        return text;
    }

    /// Requires that there are no more than so many.
    static void requireAtMost(String name, Collection<?> values, int most) {
        if (values.size() > most) {
            throw new IllegalArgumentException(name + " must hold at most " + most + ": " + values.size());
        }
    }

    /// Requires a whole number of a range.
    static void requireWithin(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + ": " + value);
        }
    }

    /// What JSON says, or the default where it is silent.
    static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
