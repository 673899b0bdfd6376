package deejai.projection;

/// How a layout is made.
///
/// @param neighbours      nearest tracks that a track is to lie near, at least 1. Fewer show more detail, more
///                        show
///                        more of the whole
/// @param negativeSamples tracks drawn by chance that push a track away each time that a neighbour pulls it, at
///                        least 1
/// @param randomSeed      of all chance: the same seed gives the same layout on every machine
public record UmapSettings(int neighbours, int negativeSamples, long randomSeed) {

    /// 15 neighbours and 5 negative samples, as in the paper.
    public static final UmapSettings DEFAULT = new UmapSettings(15, 5, 1);

    private static final int FEW_TRACKS = 10_000;

    public UmapSettings {
        if (neighbours < 1) {
            throw new IllegalArgumentException("neighbours must be positive: " + neighbours);
        }
        if (negativeSamples < 1) {
            throw new IllegalArgumentException("negativeSamples must be positive: " + negativeSamples);
        }
    }

    /// Passes over the graph for a layout of so many tracks: small ones need more until they are at rest.
    int epochs(int tracks) {
        return tracks <= FEW_TRACKS ? 500 : 200;
    }
}
