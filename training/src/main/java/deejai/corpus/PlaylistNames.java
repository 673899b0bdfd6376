package deejai.corpus;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The names of playlists by their numbers.
///
/// Immutable; safe for use by several threads.
public final class PlaylistNames {

    private final byte[] bytes;
    private final int[] starts;

    /// @param bytes  names in UTF-8, one after the other, those without a name empty
    /// @param starts playlists + 1 positions in `bytes`
    PlaylistNames(byte[] bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    /// The name of a playlist; null where it has none.
    public @Nullable String name(int playlist) {
        int from = starts[playlist];
        int length = starts[playlist + 1] - from;
        return length == 0 ? null : new String(bytes, from, length, StandardCharsets.UTF_8);
    }

    /// Number of playlists.
    public int size() {
        return starts.length - 1;
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int playlist) {
        return starts[playlist];
    }
}
