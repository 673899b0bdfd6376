package deejai.playlist;

import deejai.projection.DrawnLine.Spot;
import deejai.projection.PlaceIndex;
import deejai.projection.PlaceIndex.Near;
import java.util.List;
import java.util.function.IntPredicate;

/// What lies around a spot of a map.
///
/// @param catalogue its tracks
/// @param places    where they lie
/// @param spot      where to look
/// @param reach     how much farther away a track may lie that goes with the ones before as well as can be
///                  than one
///                  that goes with them not at all; positive
record Vicinity(Catalogue catalogue, PlaceIndex places, Spot spot, double reach) {

    /// Tracks that are looked at: enough to choose from, and few enough to be near.
    private static final int CANDIDATES = 16;

    /// The row that is nearest to the spot and to a direction, both counted; -1 where none is admitted.
    int best(Direction direction, double creativity, IntPredicate admitted) {
        List<Near> nearest = places.nearest(spot, CANDIDATES, admitted);
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (Near near : nearest) {
            PlaylistTrack track = PlaylistTrack.chosen(near.row(), catalogue, direction);
            double cost = near.distance() / reach
                    + Step.to(track, creativity).distance().orElse(0);
            if (cost < least) {
                least = cost;
                best = near.row();
            }
        }
        return best;
    }
}
