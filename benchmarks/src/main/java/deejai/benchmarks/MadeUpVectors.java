package deejai.benchmarks;

import deejai.similarity.VectorTable;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Made-up vectors of a big catalogue: clusters on the unit sphere, artists around the centre of a cluster, tracks
/// around their artist. In each space an artist belongs to another cluster, so that the spaces tell different things.
///
/// @param rows     tracks
/// @param clusters clusters; 0 puts artists anywhere
/// @param artists  artists; track `i` is by artist `i % artists`
/// @param seed     the same seed gives the same vectors
public record MadeUpVectors(int rows, int clusters, int artists, long seed) {

    /// Components of a vector.
    public static final int DIMENSION = 100;

    /// Length of the difference of an artist to the centre of the cluster, and of a track to its artist, where the
    /// centre has length 1.
    private static final double ARTIST_SPREAD = 0.5;

    private static final double TRACK_SPREAD = 0.5;

    /// The catalogue that figures are given for: 500 clusters, 20,000 artists.
    public static MadeUpVectors of(int rows) {
        return new MadeUpVectors(rows, 500, Math.clamp(rows / 4, 1, 20_000), 1);
    }

    /// The vectors of a space.
    ///
    /// @param space number of the space: each has other vectors
    public VectorTable table(int space) {
        float[][] centres = points(clusters, seed * 31 + space);
        float[][] artistCentres = points(artists, seed * 37 + space);
        SplittableRandom random = new SplittableRandom(seed * 41 + space);
        for (float[] artist : artistCentres) {
            float[] centre = clusters == 0 ? new float[DIMENSION] : centres[random.nextInt(clusters)];
            for (int i = 0; i < DIMENSION; i++) {
                artist[i] = (float) (clusters == 0 ? artist[i] : centre[i] + ARTIST_SPREAD * artist[i]);
            }
        }
        MemorySegment units = Arena.ofAuto().allocate(4L * DIMENSION * rows, 64);
        IntStream.range(0, rows)
                .parallel()
                .forEach(row -> track(
                        artistCentres[row % artists],
                        new SplittableRandom((seed * 43 + space) * 1_000_003 + row),
                        units.asSlice(4L * DIMENSION * row, 4L * DIMENSION)));
        return VectorTable.ofUnits(units, rows, DIMENSION);
    }

    private static void track(float[] artist, SplittableRandom random, MemorySegment unit) {
        double[] vector = new double[DIMENSION];
        double squares = 0;
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = artist[i] + TRACK_SPREAD / Math.sqrt(DIMENSION) * random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSION; i++) {
            unit.setAtIndex(VectorTable.COMPONENT, i, (float) (vector[i] / Math.sqrt(squares)));
        }
    }

    /// Points whose length is about 1.
    private static float[][] points(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] points = new float[count][DIMENSION];
        for (float[] point : points) {
            for (int i = 0; i < DIMENSION; i++) {
                point[i] = (float) (random.nextGaussian() / Math.sqrt(DIMENSION));
            }
        }
        return points;
    }
}
