package deejai.projection;

import deejai.similarity.Neighbour;
import deejai.similarity.PrincipalAxes;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Lays vectors out in the plane so that neighbours stay neighbours: UMAP (McInnes, Healy and Melville: "UMAP:
/// Uniform Manifold Approximation and Projection for Dimension Reduction", 2018), by cosine distance, with
/// principal axes to begin with.
///
/// Needs time in proportion to the vectors, apart from the search for neighbours, and about 500 bytes of
/// memory for
/// each. Works on the caller's thread alone, and everything is in a fixed order: the same input and seed give
/// the same layout, bit by bit, on every machine.
final class Umap {

    /// Extent of the places to begin with: enough that the first epochs bring order before points lie in each
    /// other's way.
    private static final float START_EXTENT = 10;

    /// Points in the same place push each other nowhere, so that none begins exactly where another does.
    private static final float START_NOISE = 0.01f;

    /// Where there are places to begin with, coarse moves would only take them apart.
    private static final float RATE_FROM_PLACES = 0.5f;

    /// Passes for those that join a layout.
    private static final int JOINING_EPOCHS = 60;

    private static final int SEARCHES_BETWEEN_TELLING = 16;

    /// Of all work, the search for neighbours; about that.
    private static final double SEARCH_SHARE = 0.6;

    private final SoundSpace space;
    private final UmapSettings settings;
    private final int[] rows;
    private final int[] pointOf;

    /// @param rows rows that hold vectors; point `i` of the layout is `rows[i]`
    Umap(SoundSpace space, int[] rows, UmapSettings settings) {
        this.space = space;
        this.settings = settings;
        this.rows = rows;
        pointOf = new int[space.vectors().rows()];
        Arrays.fill(pointOf, -1);
        for (int point = 0; point < rows.length; point++) {
            pointOf[rows[point]] = point;
        }
    }

    /// A layout from nothing.
    ///
    /// @return x and y of each point in turn, around 0; a neighbour is about 1 away
    float[] layOut(ProjectionListener listener) throws InterruptedException {
        float[] xy = principalPlane();
        return descend(xy, 0, 1, listener);
    }

    /// A layout in which the first `placed` points begin in known places, and the others near what they sound
    /// like.
    ///
    /// @param xy places of the first `placed` points
    float[] layOutFrom(float[] xy, int placed, ProjectionListener listener) throws InterruptedException {
        float[] start = withNewcomers(xy, placed, listener.part(0, 0.1));
        return descend(start, 0, RATE_FROM_PLACES, listener.part(0.1, 1));
    }

    /// Finds places for the points that come after the first `placed`, which stay where they are.
    ///
    /// @param xy places of the first `placed` points
    float[] join(float[] xy, int placed, ProjectionListener listener) throws InterruptedException {
        float[] start = withNewcomers(xy, placed, listener.part(0, 0.5));
        return descend(start, placed, RATE_FROM_PLACES, listener.part(0.5, 1));
    }

    private float[] descend(float[] xy, int firstMoved, float rate, ProjectionListener listener)
            throws InterruptedException {
        NearestTracks nearest = nearest(firstMoved, listener.part(0, SEARCH_SHARE));
        int epochs = firstMoved == 0 ? settings.epochs(rows.length) : JOINING_EPOCHS;
        new LayoutDescent(FuzzyGraph.of(nearest), xy, firstMoved, settings)
                .run(epochs, rate, listener.part(SEARCH_SHARE, 1));
        return xy;
    }

    /// The neighbours of the points from one on; of those before it nothing is asked.
    private NearestTracks nearest(int from, ProjectionListener listener) throws InterruptedException {
        int k = Math.min(settings.neighbours(), Math.max(0, rows.length - 1));
        NearestTracks nearest = new NearestTracks(rows.length, k);
        for (int point = from; point < rows.length; point++) {
            if (point % SEARCHES_BETWEEN_TELLING == 0) {
                listener.progress((point - from) / (double) (rows.length - from));
            }
            nearest.put(point, space.nearest(rows[point], k, row -> pointOf[row] >= 0), pointOf);
        }
        return nearest;
    }

    /// The plane in which the vectors differ most.
    private float[] principalPlane() {
        float[] xy = new float[2 * rows.length];
        int axes = Math.min(2, space.vectors().dimension());
        float[] directions = PrincipalAxes.of(space.vectors(), rows, axes);
        for (int axis = 0; axis < axes; axis++) {
            double mean = 0;
            for (int point = 0; point < rows.length; point++) {
                double along = along(directions, axis, rows[point]);
                xy[2 * point + axis] = (float) along;
                mean += along / rows.length;
            }
            for (int point = 0; point < rows.length; point++) {
                xy[2 * point + axis] -= (float) mean;
            }
        }
        float farthest = 0;
        for (float coordinate : xy) {
            farthest = Math.max(farthest, Math.abs(coordinate));
        }
        SplittableRandom random = new SplittableRandom(settings.randomSeed());
        for (int i = 0; i < xy.length; i++) {
            xy[i] = (farthest > 0 ? xy[i] * START_EXTENT / farthest : 0) + noise(random);
        }
        return xy;
    }

    private double along(float[] directions, int axis, int row) {
        float[] vector = space.vectors().vector(row);
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += (double) vector[i] * directions[axis * vector.length + i];
        }
        return sum;
    }

    private static float noise(SplittableRandom random) {
        return START_NOISE * (2 * random.nextFloat() - 1);
    }

    /// Known places, and for each newcomer the middle of the placed tracks nearest to it, the nearest of them
    /// first of all.
    private float[] withNewcomers(float[] known, int placed, ProjectionListener listener) throws InterruptedException {
        float[] xy = Arrays.copyOf(known, 2 * rows.length);
        SplittableRandom random = new SplittableRandom(settings.randomSeed());
        for (int point = placed; point < rows.length; point++) {
            if (point % SEARCHES_BETWEEN_TELLING == 0) {
                listener.progress((point - placed) / (double) (rows.length - placed));
            }
            List<Neighbour> near = space.nearest(
                    rows[point], settings.neighbours(), row -> pointOf[row] >= 0 && pointOf[row] < placed);
            NearestTracks nearest = new NearestTracks(1, Math.max(1, near.size()));
            nearest.put(0, near, pointOf);
            float[] weights = FuzzyGraph.memberships(nearest);
            double total = 0;
            double x = 0;
            double y = 0;
            for (int i = 0; i < near.size(); i++) {
                // Squared, so that a track between two crowds begins in one of them.
                double weight = (double) weights[i] * weights[i];
                total += weight;
                x += weight * known[2 * nearest.neighbour(0, i)];
                y += weight * known[2 * nearest.neighbour(0, i) + 1];
            }
            xy[2 * point] = (float) (total > 0 ? x / total : 0) + noise(random);
            xy[2 * point + 1] = (float) (total > 0 ? y / total : 0) + noise(random);
        }
        return xy;
    }
}
