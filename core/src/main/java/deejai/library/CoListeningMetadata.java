package deejai.library;

/// What is known of the co-listening vectors of one source.
///
/// @param origin    what they were learned or read from, in a few words for people
/// @param trainer   name of the trainer, empty where it is not known
/// @param dimension floats in a vector, at least 1
/// @param madeFrom  state of all that the vectors were made of: they are stale where that would be another text
///                  now. Empty where nobody asks
public record CoListeningMetadata(String origin, String trainer, int dimension, String madeFrom) {

    public CoListeningMetadata {
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension must be positive: " + dimension);
        }
    }
}
