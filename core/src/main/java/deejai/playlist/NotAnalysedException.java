package deejai.playlist;

import deejai.library.Track;

/// A seed or waypoint has neither a sound vector nor a co-listening vector, so nothing is known to be near it.
public final class NotAnalysedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    NotAnalysedException(Track track) {
        super("seeds and waypoints must have been analysed: " + track.name());
    }
}
