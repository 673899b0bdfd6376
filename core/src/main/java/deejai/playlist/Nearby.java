package deejai.playlist;

import java.util.ArrayList;
import java.util.List;

/// Tracks so near a place of a playlist that what they have must not come again there.
///
/// @param forArtists rows near enough for their artists to matter
/// @param forAlbums  rows near enough for their albums to matter
record Nearby(List<Integer> forArtists, List<Integer> forAlbums) {

    /// Nothing near.
    static final Nearby NONE = new Nearby(List.of(), List.of());

    Nearby {
        forArtists = List.copyOf(forArtists);
        forAlbums = List.copyOf(forAlbums);
    }

    /// What is near on either side.
    Nearby and(Nearby other) {
        return new Nearby(both(forArtists, other.forArtists), both(forAlbums, other.forAlbums));
    }

    private static List<Integer> both(List<Integer> some, List<Integer> others) {
        List<Integer> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
