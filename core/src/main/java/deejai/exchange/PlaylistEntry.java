package deejai.exchange;

import deejai.library.Track;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands in one place of a playlist file.
public sealed interface PlaylistEntry {

    /// What to call it.
    String name();

    /// Length in seconds, 0 where it is not known.
    double durationSeconds();

    /// Lines that an M3U file says of the entry besides its name and length, to be written again as they are.
    List<String> comments();

    /// A track that is known.
    record Known(Track track, List<String> comments) implements PlaylistEntry {

        public Known {
            comments = List.copyOf(comments);
        }

        @Override
        public String name() {
            return track.name();
        }

        @Override
        public double durationSeconds() {
            return track.durationSeconds();
        }
    }

    /// An entry as a file has it, of which no more is known.
    ///
    /// @param location as it is written: a path, a URI, or what another system understands
    /// @param path     absolute path of the file that it names, whether there is one or not; null for a stream, or
    ///                 a file of another system
    /// @param label    "Artist - Title" or whatever the file calls it, empty where it has no name for it
    record Written(String location, @Nullable Path path, String label, double durationSeconds, List<String> comments)
            implements PlaylistEntry {

        public Written {
            if (!(durationSeconds >= 0)) {
                throw new IllegalArgumentException("durationSeconds must be at least 0: " + durationSeconds);
            }
            comments = List.copyOf(comments);
        }

        @Override
        public String name() {
            return label.isEmpty() ? location : label;
        }
    }

    /// A track of which no file has said anything yet.
    static PlaylistEntry of(Track track) {
        return new Known(track, List.of());
    }
}
