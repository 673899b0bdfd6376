package deejai.similarity;

import java.util.Arrays;
import java.util.List;

/// One sound vector of a track's slice vectors, weighted by term frequency and inverse document frequency: a sound that
/// comes back in the track weighs more, one that all tracks have (silence, applause) weighs nothing.
///
/// Slices within a cosine distance of epsilon of each other count as the same word. For slice i of a library of
/// N tracks: df(i) is the number of tracks that have a slice near i, idf(i) = -ln(df(i) / N), tf(i) is the
/// number of slices of its own track near i, itself included, and the vector of a track is the sum of v(i)
/// tf(i) idf(i) over its slices, v(i) of unit length. Not normalised.
///
/// The original works in random batches of 100 tracks, because its way is quadratic, so its vectors depend on
/// the batch. This is the definition, over the whole library: the same for any order of the tracks.
public final class TfIdf {

    /// Cosine distance below which two slices are the same word, as in the original.
    public static final double EPSILON = 0.001;

    private TfIdf() {}

    /// The vectors of all tracks.
    ///
    /// Where a track's weights vanish (it is the only track, or all its sounds are in every track), its vector is
    /// the mean of its unit slice vectors. A track without slices, or whose slices have no direction, gets zeros.
    /// Never NaN.
    ///
    /// @param slices  unit slice vectors of the whole library
    /// @param epsilon cosine distance, above 0 and below 1
    /// @return tracks x dimension
    public static float[] trackVectors(SliceTable slices, double epsilon) {
        NearSlices near = NearSlicesJoin.of(slices, epsilon);
        float[] vectors = new float[slices.tracks() * slices.dimension()];
        for (int track = 0; track < slices.tracks(); track++) {
            float[] vector = trackVector(slices, near, track, slices.tracks());
            System.arraycopy(vector, 0, vectors, track * vector.length, vector.length);
        }
        return vectors;
    }

    /// The vector that a track would have if it came into a library.
    ///
    /// @param library    unit slice vectors of the other tracks; it may be empty
    /// @param embeddings slices of the new track
    /// @param epsilon    cosine distance, above 0 and below 1
    public static float[] vectorOfNewTrack(SliceTable library, List<float[]> embeddings, double epsilon) {
        SliceTable track = table(embeddings, library.dimension());
        int[] near = new int[track.slices()];
        for (int slice = 0; slice < near.length; slice++) {
            near[slice] = tracksNear(library, track, slice, epsilon);
        }
        return vectorOfNewTrack(track, NearSlicesJoin.of(track, epsilon), near, library.tracks());
    }

    /// @param track        the new track alone
    /// @param alone        its slices among themselves
    /// @param near         tracks of the library that have a slice near each of its slices
    /// @param libraryTracks number of tracks of the library
    static float[] vectorOfNewTrack(SliceTable track, NearSlices alone, int[] near, int libraryTracks) {
        int[] inOwnTrack = new int[track.slices()];
        int[] tracks = new int[track.slices()];
        for (int slice = 0; slice < track.slices(); slice++) {
            inOwnTrack[slice] = alone.inOwnTrack(slice);
            // Its own track counts, unless the vector has no direction and is near nothing.
            tracks[slice] = alone.tracks(slice) == 0 ? 0 : 1 + near[slice];
        }
        return trackVector(track, new NearSlices(inOwnTrack, tracks), 0, libraryTracks + 1);
    }

    /// A table of one track.
    static SliceTable table(List<float[]> embeddings, int dimension) {
        float[] vectors = new float[embeddings.size() * dimension];
        for (int slice = 0; slice < embeddings.size(); slice++) {
            System.arraycopy(embeddings.get(slice), 0, vectors, slice * dimension, dimension);
        }
        return new SliceTable.Builder(dimension, embeddings.size())
                .addTrack(vectors)
                .build();
    }

    /// Tracks of the library that have a slice near one slice of another table.
    static int tracksNear(SliceTable library, SliceTable other, int slice, double epsilon) {
        int near = 0;
        for (int track = 0; track < library.tracks(); track++) {
            for (int candidate = library.firstSlice(track); candidate < library.firstSlice(track + 1); candidate++) {
                if (NearSlicesJoin.near(library, candidate, other, slice, epsilon)) {
                    near++;
                    break;
                }
            }
        }
        return near;
    }

    /// The weighted sum of a track's slices in a library of so many tracks, or their mean where the weights vanish.
    private static float[] trackVector(SliceTable slices, NearSlices near, int track, int libraryTracks) {
        double[] sum = weightedSum(slices, near, track, libraryTracks);
        if (isZero(sum)) {
            sum = mean(slices, track);
        }
        float[] vector = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            vector[i] = (float) sum[i];
        }
        return vector;
    }

    private static double[] weightedSum(SliceTable slices, NearSlices near, int track, int libraryTracks) {
        double[] sum = new double[slices.dimension()];
        for (int slice = slices.firstSlice(track); slice < slices.firstSlice(track + 1); slice++) {
            if (near.tracks(slice) == 0) {
                continue;
            }
            double idf = -Math.log((double) near.tracks(slice) / libraryTracks);
            double weight = near.inOwnTrack(slice) * idf;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += slices.get(slice, i) * weight;
            }
        }
        return sum;
    }

    private static double[] mean(SliceTable slices, int track) {
        double[] mean = new double[slices.dimension()];
        int count = slices.firstSlice(track + 1) - slices.firstSlice(track);
        for (int slice = slices.firstSlice(track); slice < slices.firstSlice(track + 1); slice++) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += (double) slices.get(slice, i) / count;
            }
        }
        return mean;
    }

    private static boolean isZero(double[] vector) {
        return Arrays.stream(vector).allMatch(component -> component == 0);
    }
}
