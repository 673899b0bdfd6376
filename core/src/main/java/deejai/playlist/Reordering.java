package deejai.playlist;

import java.util.List;

/// A playlist in another order.
///
/// @param order  for every place, from 0, the place that its entry had before
/// @param before flow of the playlist as it was
/// @param after  flow of the playlist as it is now
public record Reordering(List<Integer> order, Flow before, Flow after) {

    public Reordering {
        order = List.copyOf(order);
    }
}
