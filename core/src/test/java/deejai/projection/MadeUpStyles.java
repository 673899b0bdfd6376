package deejai.projection;

import deejai.similarity.VectorTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Vectors that gather in styles: row `i` is of style `i % styles`.
final class MadeUpStyles {

    static final int DIMENSION = 16;

    private MadeUpStyles() {}

    /// @param spread of a style around its middle; 0.3 keeps styles well apart
    static float[] vectors(int rows, int styles, double spread) {
        Random middles = new Random(7);
        double[][] middle = new double[styles][DIMENSION];
        for (double[] one : middle) {
            for (int i = 0; i < DIMENSION; i++) {
                one[i] = middles.nextGaussian();
            }
        }
        float[] vectors = new float[rows * DIMENSION];
        for (int row = 0; row < rows; row++) {
            Random random = new Random(1_000 + row); // the same for a row however many there are
            for (int i = 0; i < DIMENSION; i++) {
                vectors[row * DIMENSION + i] = (float) (middle[row % styles][i] + spread * random.nextGaussian());
            }
        }
        return vectors;
    }

    static VectorTable table(float[] vectors) {
        return VectorTable.normalized(vectors, vectors.length / DIMENSION, DIMENSION);
    }

    static List<String> ids(int rows) {
        return new ArrayList<>(
                IntStream.range(0, rows).mapToObj(row -> "track " + row).toList());
    }

    static MapMaker maker(float[] vectors) {
        return maker("model", vectors);
    }

    static MapMaker maker(String model, float[] vectors) {
        return new MapMaker(model, ids(vectors.length / DIMENSION), table(vectors), UmapSettings.DEFAULT);
    }

    static LibraryMap map(float[] vectors) throws InterruptedException {
        return maker(vectors).make(null, ProjectionListener.NONE);
    }
}
