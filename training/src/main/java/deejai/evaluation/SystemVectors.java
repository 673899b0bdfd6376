package deejai.evaluation;

import deejai.similarity.SliceTable;
import deejai.similarity.TfIdf;
import deejai.similarity.VectorTable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/// One vector for each track of a collection, and one for each half of a track, as a system makes them: an
/// encoder, or something simple that an encoder must do better than.
///
/// @param name         for tables
/// @param whole        one row a track
/// @param firstHalves  of the same tracks, from the first half of their slices
/// @param secondHalves from the second half
/// @param hasHalves    tracks with more than one slice
public record SystemVectors(
        String name, VectorTable whole, VectorTable firstHalves, VectorTable secondHalves, BitSet hasHalves) {

    /// Components of vectors that chance makes: as many as encoders make.
    private static final int RANDOM_DIMENSION = 100;

    /// Columns of feature rows.
    ///
    /// @param offset first column
    /// @param size   number of columns, at least 1
    public record Columns(int offset, int size) {}

    /// How the slice vectors of a track become its vector.
    public enum Pooling {
        /// As the program does it: [TfIdf] over the whole collection. The halves are weighed as 2 n tracks, so
        /// that both come from one count of what is common.
        TF_IDF,
        /// The mean of the unit slice vectors.
        MEAN
    }

    /// Checks that all hold the same tracks.
    public SystemVectors {
        hasHalves = (BitSet) hasHalves.clone();
        int tracks = whole.rows();
        if (firstHalves.rows() != tracks || secondHalves.rows() != tracks) {
            throw new IllegalArgumentException("halves must be of the same tracks: " + firstHalves.rows() + ", "
                    + secondHalves.rows() + " for " + tracks);
        }
    }

    /// Number of tracks.
    public int tracks() {
        return whole.rows();
    }

    /// Vectors of an encoder.
    ///
    /// @param tracks for each track one row a slice, as [EncoderFeatures] make them
    public static SystemVectors ofSlices(String name, List<FeatureRows> tracks, Pooling pooling) {
        int dimension = dimension(tracks);
        SliceTable.Builder wholes = new SliceTable.Builder(dimension, tracks.size());
        SliceTable.Builder halves = new SliceTable.Builder(dimension, tracks.size());
        BitSet hasHalves = new BitSet();
        for (int track = 0; track < tracks.size(); track++) {
            FeatureRows slices = tracks.get(track);
            int half = slices.rows() / 2 * dimension;
            wholes.addTrack(slices.values());
            halves.addTrack(Arrays.copyOf(slices.values(), half));
            halves.addTrack(Arrays.copyOfRange(slices.values(), half, slices.values().length));
            hasHalves.set(track, half > 0);
        }
        float[] whole = pooled(wholes.build(), pooling);
        float[] both = pooled(halves.build(), pooling);
        float[] first = new float[whole.length];
        float[] second = new float[whole.length];
        for (int track = 0; track < tracks.size(); track++) {
            int at = track * dimension;
            System.arraycopy(both, 2 * at, first, at, dimension);
            System.arraycopy(both, 2 * at + dimension, second, at, dimension);
        }
        return of(name, dimension, new float[][] {whole, first, second}, hasHalves);
    }

    /// Vectors of features that are means over slices, standardised: of each component its mean over the
    /// collection is taken away and what is left divided by its deviation, so that all count alike. Components
    /// that are the same in every track become 0.
    ///
    /// @param tracks  for each track three rows, as [HalfMeans] makes them
    /// @param columns which parts of them to take, in this order
    public static SystemVectors ofMeans(String name, List<FeatureRows> tracks, List<Columns> columns) {
        int dimension = columns.stream().mapToInt(Columns::size).sum();
        float[][] rows = new float[HalfMeans.ROWS][tracks.size() * dimension];
        BitSet hasHalves = new BitSet();
        for (int track = 0; track < tracks.size(); track++) {
            FeatureRows features = tracks.get(track);
            int to = track * dimension;
            for (Columns part : columns) {
                for (int row = 0; row < HalfMeans.ROWS; row++) {
                    int from = row * features.dimension() + part.offset();
                    System.arraycopy(features.values(), from, rows[row], to, part.size());
                }
                to += part.size();
            }
            hasHalves.set(track, hasValues(features, HalfMeans.FIRST_HALF));
        }
        standardise(rows, tracks.size(), dimension);
        return of(name, dimension, rows, hasHalves);
    }

    /// Vectors that know nothing of the sound: normally distributed, the same for the same track and random
    /// seed, and those of the halves independent of each other. What they reach is chance.
    ///
    /// @param ids       content hashes
    /// @param hasHalves tracks with more than one slice
    public static SystemVectors ofChance(List<String> ids, BitSet hasHalves, long randomSeed) {
        float[][] rows = new float[HalfMeans.ROWS][ids.size() * RANDOM_DIMENSION];
        for (int track = 0; track < ids.size(); track++) {
            SplittableRandom random = new SplittableRandom(randomSeed ^ longHash(ids.get(track)));
            for (float[] row : rows) {
                for (int i = 0; i < RANDOM_DIMENSION; i++) {
                    row[track * RANDOM_DIMENSION + i] = (float) random.nextGaussian();
                }
            }
        }
        return of("random vectors", RANDOM_DIMENSION, rows, hasHalves);
    }

    private static SystemVectors of(String name, int dimension, float[][] rows, BitSet hasHalves) {
        int tracks = rows[HalfMeans.WHOLE].length / dimension;
        return new SystemVectors(
                name,
                VectorTable.normalized(rows[HalfMeans.WHOLE], tracks, dimension),
                VectorTable.normalized(rows[HalfMeans.FIRST_HALF], tracks, dimension),
                VectorTable.normalized(rows[HalfMeans.SECOND_HALF], tracks, dimension),
                hasHalves);
    }

    private static int dimension(List<FeatureRows> tracks) {
        if (tracks.isEmpty()) {
            throw new IllegalArgumentException("tracks must not be empty");
        }
        return tracks.getFirst().dimension();
    }

    private static float[] pooled(SliceTable slices, Pooling pooling) {
        return switch (pooling) {
            case TF_IDF -> TfIdf.trackVectors(slices, TfIdf.EPSILON);
            case MEAN -> means(slices);
        };
    }

    private static float[] means(SliceTable slices) {
        float[] means = new float[slices.tracks() * slices.dimension()];
        for (int track = 0; track < slices.tracks(); track++) {
            int first = slices.firstSlice(track);
            int end = slices.firstSlice(track + 1);
            for (int i = 0; i < slices.dimension(); i++) {
                double sum = 0;
                for (int slice = first; slice < end; slice++) {
                    sum += slices.get(slice, i);
                }
                means[track * slices.dimension() + i] = (float) (sum / Math.max(1, end - first));
            }
        }
        return means;
    }

    private static boolean hasValues(FeatureRows features, int row) {
        for (int i = 0; i < features.dimension(); i++) {
            if (features.values()[row * features.dimension() + i] != 0) {
                return true;
            }
        }
        return false;
    }

    /// Standardises all rows by what the whole tracks are like.
    private static void standardise(float[][] rows, int tracks, int dimension) {
        float[] whole = rows[HalfMeans.WHOLE].clone();
        for (int i = 0; i < dimension; i++) {
            double mean = 0;
            for (int track = 0; track < tracks; track++) {
                mean += (double) whole[track * dimension + i] / tracks;
            }
            double variance = 0;
            for (int track = 0; track < tracks; track++) {
                double deviation = whole[track * dimension + i] - mean;
                variance += deviation * deviation / tracks;
            }
            // What rounding leaves of a constant is no deviation.
            double deviation = Math.sqrt(variance);
            double scale = deviation > 1e-6 * Math.abs(mean) ? 1 / deviation : 0;
            for (float[] row : rows) {
                for (int track = 0; track < tracks; track++) {
                    int at = track * dimension + i;
                    row[at] = (float) ((row[at] - mean) * scale);
                }
            }
        }
    }

    private static long longHash(String id) {
        long hash = 0;
        for (int i = 0; i < id.length(); i++) {
            hash = 31 * hash + id.charAt(i);
        }
        return hash;
    }
}
