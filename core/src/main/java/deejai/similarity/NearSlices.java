package deejai.similarity;

/// How often each slice of a table comes back: in its own track, and in how many tracks at all.
///
/// Two slices are near each other when their cosine distance is below epsilon. Distances are those of the unit vectors
/// of [SliceTable], compared in double precision: nothing is rounded to half precision on the way, as the original's
/// two codes do in two ways that disagree.
///
/// @see TfIdf
final class NearSlices {

    /// slices of the same track that are near, itself included; 0 for a vector without direction
    private final int[] inOwnTrack;

    /// tracks with a slice that is near, its own included; 0 for a vector without direction
    private final int[] tracks;

    NearSlices(int[] inOwnTrack, int[] tracks) {
        this.inOwnTrack = inOwnTrack;
        this.tracks = tracks;
    }

    int inOwnTrack(int slice) {
        return inOwnTrack[slice];
    }

    int tracks(int slice) {
        return tracks[slice];
    }
}
