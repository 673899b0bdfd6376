package deejai.benchmarks;

import deejai.playlist.TrackKeys;
import deejai.similarity.VectorTable;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Made-up vectors of a big catalogue: clusters on the unit sphere, artists around the centre of a cluster, tracks
/// around their artist. In each space an artist belongs to another cluster, so that the spaces tell different things.
///
/// @param artistOf artist of each track, from 0
/// @param clusters clusters; 0 puts artists anywhere
/// @param seed     the same seed gives the same vectors
@SuppressWarnings("ArrayRecordComponent")
public record MadeUpVectors(int[] artistOf, int clusters, long seed) {

    /// Components of a vector.
    public static final int DIMENSION = 100;

    /// Length of the difference of an artist to the centre of the cluster, and of a track to its artist, where the
    /// centre has length 1.
    private static final double ARTIST_SPREAD = 0.5;

    private static final double TRACK_SPREAD = 0.5;

    private static final int CLUSTERS = 500;
    private static final int ARTISTS = 20_000;

    /// Tracks that have no names: 500 clusters, 20,000 artists.
    public static MadeUpVectors of(int rows) {
        return of(rows, CLUSTERS);
    }

    /// Tracks that have no names: 20,000 artists.
    public static MadeUpVectors of(int rows, int clusters) {
        int artists = Math.clamp(rows / 4, 1, ARTISTS);
        return new MadeUpVectors(
                IntStream.range(0, rows).map(row -> row % artists).toArray(), clusters, 1);
    }

    /// Tracks of 500 clusters, by the artists that their tags name.
    public static MadeUpVectors of(TrackKeys keys) {
        return new MadeUpVectors(
                IntStream.range(0, keys.rows())
                        .map(row -> keys.artists(row).findFirst().orElse(0))
                        .toArray(),
                CLUSTERS,
                1);
    }

    /// The vectors of a space.
    ///
    /// @param space number of the space: each has other vectors
    public VectorTable table(int space) {
        float[][] centres = points(clusters, seed * 31 + space);
        float[][] artistCentres = points(Arrays.stream(artistOf).max().orElse(-1) + 1, seed * 37 + space);
        SplittableRandom random = new SplittableRandom(seed * 41 + space);
        for (float[] artist : artistCentres) {
            float[] centre = clusters == 0 ? new float[DIMENSION] : centres[random.nextInt(clusters)];
            for (int i = 0; i < DIMENSION; i++) {
                artist[i] = (float) (clusters == 0 ? artist[i] : centre[i] + ARTIST_SPREAD * artist[i]);
            }
        }
        int rows = artistOf.length;
        MemorySegment units = Arena.ofAuto().allocate(4L * DIMENSION * rows, 64);
        IntStream.range(0, rows)
                .parallel()
                .forEach(row -> track(
                        artistCentres[artistOf[row]],
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
