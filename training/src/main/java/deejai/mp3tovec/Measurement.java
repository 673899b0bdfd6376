package deejai.mp3tovec;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a validation came to.
///
/// @param step    after which it was done
/// @param loss    weighted sum of the losses of the objectives; smaller is better
/// @param figures by name: the loss of each objective; `cosine`, the mean cosine similarity with the targets of a
///                regression, and `constantCosine`, the greatest that one and the same vector for all slices could
///                reach, without which `cosine` says nothing; `sameTrack`, the share of slices whose nearest
///                neighbour is of the same track
public record Measurement(int step, double loss, SortedMap<String, Double> figures) {

    /// Copies the figures.
    public Measurement {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }
}
