package deejai.server.tracks;

import deejai.library.Track;
import deejai.server.identity.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/// Tracks that were asked for.
///
/// @param tracks in the order of the request: best first, as on the album, ...
@Schema(name = "Tracks")
record Hits(List<TrackView> tracks) {

    /// What a search answers at most.
    static final int MOST_HITS = 200;

    /// What a list of known tracks holds at most.
    static final int MOST_LISTED = 1_000;

    static Hits of(List<Track> tracks, int limit, Caller caller) {
        return new Hits(tracks.stream()
                .limit(limit)
                .map(track -> TrackView.of(track, caller))
                .toList());
    }

    static void requireLimit(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new IllegalArgumentException("limit must be 1 to " + most + ": " + limit);
        }
    }
}
