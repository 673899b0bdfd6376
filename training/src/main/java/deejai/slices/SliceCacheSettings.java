package deejai.slices;

/// How a cache is built.
///
/// @param maxSlices slices to keep of a track, spread evenly over it
/// @param threads   files to work on at a time; the result does not depend on it
public record SliceCacheSettings(int maxSlices, int threads) {

    /// All slices, as many threads as there are processors.
    public static final SliceCacheSettings DEFAULT =
            new SliceCacheSettings(Integer.MAX_VALUE, Runtime.getRuntime().availableProcessors());

    public SliceCacheSettings {
        if (maxSlices < 1) {
            throw new IllegalArgumentException("maxSlices must be positive: " + maxSlices);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be positive: " + threads);
        }
    }
}
