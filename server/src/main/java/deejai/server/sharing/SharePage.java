package deejai.server.sharing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a page about a playlist shows.
///
/// @param title  name of the playlist
/// @param layout how much room there is
/// @param links  addresses of the page itself; null where it is nothing to be linked to
/// @param tracks in their order
public record SharePage(
        String title, Layout layout, @Nullable Links links, List<Row> tracks) {

    /// Where pages of shared playlists are, before the token.
    static final String PATH = "/s/";

    /// Where pages to embed are, before the token.
    static final String EMBED_PATH = "/embed/";

    /// Copies the tracks.
    public SharePage {
        tracks = List.copyOf(tracks);
    }

    /// How much room there is.
    public enum Layout {
        /// A page of its own.
        FULL,
        /// A frame in another page.
        COMPACT
    }

    /// Where the page and its picture are, for those who show a preview of it.
    ///
    /// @param page  absolute URL
    /// @param image absolute URL; null if there is none
    public record Links(String page, @Nullable String image) {}

    /// A track.
    ///
    /// @param artist   empty where it is not known
    /// @param seconds  length; 0 where it is not known
    /// @param waypoint whether the one who made the playlist gave it
    /// @param cover    address of its cover; null if there is none to ask for
    /// @param audio    address of its audio; null if it cannot be heard
    public record Row(
            String artist,
            String title,
            double seconds,
            boolean waypoint,
            @Nullable String cover,
            @Nullable String audio) {}

    /// Length of all tracks together.
    double seconds() {
        return tracks.stream().mapToDouble(Row::seconds).sum();
    }
}
