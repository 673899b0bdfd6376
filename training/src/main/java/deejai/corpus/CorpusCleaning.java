package deejai.corpus;

/// How playlists are cleaned.
///
/// @param minCount      playlists that a track must be in, at least 1: of rarer ones nothing can be learned
/// @param maxLength     tracks that a playlist may have, at least 2; what follows is cut. Longer ones are somebody's
///                      whole collection
/// @param nearIdentical Jaccard similarity, above 0 to 1, from which on two playlists of 5 or more tracks count as one
///                      (1: only with the same tracks); 0 leaves all in
public record CorpusCleaning(int minCount, int maxLength, double nearIdentical) {

    /// Tracks that a playlist must have: one alone is in no company.
    public static final int MIN_LENGTH = 2;

    /// 3 playlists, 500 tracks, 0.8. The original asks for 10 playlists of a million; thousands of playlists would lose
    /// most of their tracks to that.
    public static final CorpusCleaning DEFAULT = new CorpusCleaning(3, 500, 0.8);

    public CorpusCleaning {
        if (minCount < 1) {
            throw new IllegalArgumentException("minCount must be at least 1: " + minCount);
        }
        if (maxLength < MIN_LENGTH) {
            throw new IllegalArgumentException("maxLength must be at least " + MIN_LENGTH + ": " + maxLength);
        }
        if (!(nearIdentical >= 0 && nearIdentical <= 1)) {
            throw new IllegalArgumentException("nearIdentical must be 0 to 1: " + nearIdentical);
        }
    }
}
