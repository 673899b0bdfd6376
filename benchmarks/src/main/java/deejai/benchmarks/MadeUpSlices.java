package deejai.benchmarks;

import deejai.similarity.SliceTable;
import java.util.Random;

/// Slice vectors as a library of songs has them: tracks gather in styles, slices around their track, choruses come back
/// nearly the same, and thousands of slices are the very same silence. Components weaken like those of real embeddings,
/// whose variance lies in a few dozen directions.
final class MadeUpSlices {

    private static final int DIMENSION = 100;
    private static final int SLICES_PER_TRACK = 50;
    private static final int STYLES = 200;
    private static final double CHORUS_SHARE = 0.2;
    private static final double SILENT_SHARE = 0.01;

    private final Random random;
    private final double[] scale = new double[DIMENSION];

    private MadeUpSlices(long seed) {
        random = new Random(seed);
        for (int i = 0; i < DIMENSION; i++) {
            scale[i] = 1 / Math.sqrt(1 + i);
        }
    }

    /// A table of about `slices` slices.
    static SliceTable table(int slices, long seed) {
        return new MadeUpSlices(seed).make(slices);
    }

    private SliceTable make(int slices) {
        float[][] styles = new float[STYLES][];
        for (int style = 0; style < STYLES; style++) {
            styles[style] = around(new float[DIMENSION], 1);
        }
        float[] silence = around(new float[DIMENSION], 1);
        SliceTable.Builder table = new SliceTable.Builder(DIMENSION, slices);
        for (int track = 0; track < slices / SLICES_PER_TRACK; track++) {
            table.addTrack(track(styles[random.nextInt(STYLES)], silence));
        }
        return table.build();
    }

    private float[] track(float[] style, float[] silence) {
        float[] centre = around(style, 0.7);
        float[] chorus = around(centre, 0.5);
        float[] vectors = new float[SLICES_PER_TRACK * DIMENSION];
        for (int slice = 0; slice < SLICES_PER_TRACK; slice++) {
            double kind = random.nextDouble();
            float[] vector;
            if (kind < SILENT_SHARE) {
                vector = silence;
            } else if (kind < SILENT_SHARE + CHORUS_SHARE) {
                vector = around(chorus, 0.02);
            } else {
                vector = around(centre, 0.5);
            }
            System.arraycopy(vector, 0, vectors, slice * DIMENSION, DIMENSION);
        }
        return vectors;
    }

    private float[] around(float[] centre, double spread) {
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) (centre[i] + spread * scale[i] * random.nextGaussian());
        }
        return vector;
    }
}
