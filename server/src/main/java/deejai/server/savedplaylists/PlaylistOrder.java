package deejai.server.savedplaylists;

import java.util.List;

/// What comes first in a list of playlists. Where two are equal, the later one comes first.
public enum PlaylistOrder {
    /// What was saved last.
    LATEST,
    /// The highest rating, drawn towards the middle where few have rated, so that a single five does not come before
    /// fifty that are nearly five. What nobody has rated comes last.
    TOP_RATED,
    /// The highest mean rating, then the most ratings.
    HIGHEST_MEAN,
    /// What most people took elsewhere.
    MOST_EXPORTED;

    /// The columns to go by, all of them downwards; there is an index of just these.
    List<String> columns() {
        return switch (this) {
            case LATEST -> List.of("created", "id");
            case TOP_RATED -> List.of("rating_rank", "created", "id");
            case HIGHEST_MEAN -> List.of("rating_mean", "rating_count", "created", "id");
            case MOST_EXPORTED -> List.of("exports", "created", "id");
        };
    }
}
