package deejai.similarity;

import java.util.List;

/// The vector that a track would have if it came into a library, as [TfIdf#vectorOfNewTrack] makes it, in the memory
/// of one track: those of the library come by one after the other.
///
/// Where only a sample of the library's tracks comes by, its document frequencies stand for those of the library.
///
/// Not safe for use by several threads.
public final class NewTrackVector {

    private final SliceTable track;
    private final NearSlices alone;
    private final double epsilon;

    /// Tracks that have a slice near each slice of the new track.
    private final int[] near;

    private int libraryTracks;

    /// The vector of a track in a library of its own.
    ///
    /// @param embeddings slices of the new track, at least one, all of one length
    /// @param epsilon    cosine distance, above 0 and below 1
    public NewTrackVector(List<float[]> embeddings, double epsilon) {
        this.track = TfIdf.table(embeddings, embeddings.getFirst().length);
        this.alone = NearSlicesJoin.of(track, epsilon);
        this.epsilon = epsilon;
        this.near = new int[track.slices()];
    }

    /// Compares the next track of the library.
    ///
    /// @param vectors its slice vectors one after the other, of any length
    /// @throws IllegalArgumentException if that is no whole number of vectors, or a component is not finite
    public void compareWith(float[] vectors) {
        SliceTable other = new SliceTable.Builder(track.dimension(), vectors.length / track.dimension())
                .addTrack(vectors)
                .build();
        for (int slice = 0; slice < near.length; slice++) {
            near[slice] += TfIdf.tracksNear(other, track, slice, epsilon);
        }
        libraryTracks++;
    }

    /// The vector among the tracks that came by.
    public float[] vector() {
        return TfIdf.vectorOfNewTrack(track, alone, near, libraryTracks);
    }
}
