package deejai.playlist;

import java.util.OptionalInt;

/// How a playlist is put into another order.
///
/// @param creativity    weight of the sound in the distances, 0..1
/// @param artistSpacing tracks that should lie between two of one artist, 0 for no such wish. It gives way where it
///                      must: two that are neighbours cost as much as two of the largest steps there could be, two
///                      that are further apart less
/// @param first         place, from 0, whose track is to be the first; empty for any
/// @param last          place whose track is to be the last; empty for any
public record ReorderSettings(double creativity, int artistSpacing, OptionalInt first, OptionalInt last) {

    public ReorderSettings {
        if (!(creativity >= 0 && creativity <= 1)) {
            throw new IllegalArgumentException("creativity must be 0 to 1: " + creativity);
        }
        if (artistSpacing < 0) {
            throw new IllegalArgumentException("artistSpacing must be at least 0: " + artistSpacing);
        }
        if (first.isPresent() && first.equals(last)) {
            throw new IllegalArgumentException("first and last must be different places: " + first.getAsInt());
        }
    }
}
