package deejai.playlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How long a playlist is to be. Tracks that are given (seeds, waypoints, pins) stay in any case, even where they
/// are more than that.
public sealed interface Length {

    /// A number of tracks: from seeds in all, the seeds included; in a journey between each two waypoints.
    ///
    /// @param size at least 0
    record Tracks(int size) implements Length {

        public Tracks {
            requireSize("size", size);
        }
    }

    /// A number of tracks for each leg of a journey, its waypoints not counted.
    ///
    /// @param sizes one for each leg, at least 0
    record Legs(List<Integer> sizes) implements Length {

        public Legs {
            sizes = List.copyOf(sizes);
            sizes.forEach(size -> requireSize("size", size));
        }
    }

    /// A number of tracks in all, waypoints included. In a journey the legs are of the same number of tracks, but
    /// for one.
    ///
    /// @param tracks at least 0
    record Total(int tracks) implements Length {

        public Total {
            requireSize("total", tracks);
        }
    }

    /// A length in minutes, which a playlist is to meet within [#TOLERANCE_SECONDS].
    ///
    /// @param minutes positive
    record Minutes(double minutes) implements Length {

        /// How far from the wish a playlist may end.
        public static final int TOLERANCE_SECONDS = 180;

        public Minutes {
            if (!(minutes > 0 && minutes < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("minutes must be positive: " + minutes);
            }
        }

        double seconds() {
            return 60 * minutes;
        }

        boolean isMetBy(Playlist playlist) {
            return Math.abs(Walk.seconds(playlist.tracks()) - seconds()) <= TOLERANCE_SECONDS;
        }

        /// The playlist, with a note of how far it is from this length where that is too far.
        Playlist noteMissing(Playlist playlist) {
            if (isMetBy(playlist)) {
                return playlist;
            }
            List<String> notes = new ArrayList<>(playlist.notes());
            notes.add(String.format(
                    Locale.ROOT,
                    "%.1f instead of %.1f minutes: no tracks were found with which it would end within %d minutes of that",
                    Walk.seconds(playlist.tracks()) / 60,
                    minutes,
                    TOLERANCE_SECONDS / 60));
            return new Playlist(playlist.tracks(), playlist.stopped(), notes);
        }
    }

    private static void requireSize(String name, int size) {
        if (size < 0) {
            throw new IllegalArgumentException(name + " must be at least 0: " + size);
        }
    }
}
