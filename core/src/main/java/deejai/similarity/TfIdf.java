package deejai.similarity;

import java.util.Arrays;

/// One sound vector of a track's slice vectors, weighted by term frequency and inverse document frequency: a sound that
/// comes back in the track weighs more, one that all tracks have (silence, applause) weighs nothing.
///
/// Slices within a cosine distance of epsilon of each other count as the same word. For slice i of a library of N
/// tracks:
/// df(i) is the number of tracks that have a slice near i, idf(i) = -ln(df(i) / N), tf(i) is the number of slices of
/// its
/// own track near i, itself included, and the vector of a track is the sum of v(i) tf(i) idf(i) over its slices, v(i)
/// of
/// unit length. Not normalised.
///
/// The original works in random batches of 100 tracks, because its way is quadratic, so its vectors depend on the
/// batch.
/// This is the definition, over the whole library: the same for any order of the tracks.
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
        if (!(epsilon > 0 && epsilon < 1)) {
            throw new IllegalArgumentException("epsilon must be between 0 and 1: " + epsilon);
        }
        NearSlices near = NearSlicesJoin.of(slices, epsilon);
        float[] vectors = new float[slices.tracks() * slices.dimension()];
        for (int track = 0; track < slices.tracks(); track++) {
            double[] sum = weightedSum(slices, near, track);
            if (isZero(sum)) {
                sum = mean(slices, track);
            }
            for (int i = 0; i < sum.length; i++) {
                vectors[track * sum.length + i] = (float) sum[i];
            }
        }
        return vectors;
    }

    private static double[] weightedSum(SliceTable slices, NearSlices near, int track) {
        double[] sum = new double[slices.dimension()];
        for (int slice = slices.firstSlice(track); slice < slices.firstSlice(track + 1); slice++) {
            if (near.tracks(slice) == 0) {
                continue;
            }
            double idf = -Math.log((double) near.tracks(slice) / slices.tracks());
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
