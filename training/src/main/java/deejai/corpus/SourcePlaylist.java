package deejai.corpus;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A playlist as a source has it.
///
/// @param name   its name
/// @param key    what the source calls it, if it may come several times with different dates: the newest counts
/// @param date   when it was made, changed or looked at
/// @param owner  whose it is
/// @param tracks entries in playing order
public record SourcePlaylist(
        @Nullable String name,
        @Nullable String key,
        @Nullable Instant date,
        @Nullable String owner,
        List<TrackDescription> tracks) {

    public SourcePlaylist {
        tracks = List.copyOf(tracks);
    }

    /// A playlist of which nothing but a name is known.
    public static SourcePlaylist named(@Nullable String name, List<TrackDescription> tracks) {
        return new SourcePlaylist(name, null, null, null, tracks);
    }
}
