package deejai.projection;

import deejai.similarity.VectorTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes the map of a library, so that who knows the last one finds their way on the next: tracks stay where
/// they are when some are added or removed, and where so much is new that all must be laid out anew, they begin
/// where they were, and the whole is turned so that they lie near there again.
public final class MapMaker {

    /// Share of the tracks that may have joined a layout before another one is made.
    private static final double MOST_NEW = 0.25;

    /// How near to the edges a map goes, so that no point is cut.
    private static final float EXTENT = 0.98f;

    /// A map that follows another is left as large as it comes out, unless it would be smaller than this.
    private static final float LEAST_EXTENT = 0.75f;

    private final String modelHash;
    private final List<String> tracks;
    private final VectorTable vectors;
    private final UmapSettings settings;

    /// @param modelHash model that the vectors are of
    /// @param tracks    id of the track of each row
    /// @param vectors   sound vectors; rows of zeros have no place on a map
    /// @throws IllegalArgumentException if the tracks do not fit the rows of the vectors
    public MapMaker(String modelHash, List<String> tracks, VectorTable vectors, UmapSettings settings) {
        if (tracks.size() != vectors.rows()) {
            throw new IllegalArgumentException("tracks must be one a row: " + tracks.size() + " for " + vectors.rows());
        }
        this.modelHash = modelHash;
        this.tracks = tracks;
        this.vectors = vectors;
        this.settings = settings;
    }

    /// The points of a map that is to be: those that the last one has first, in its order.
    private static final class Points {

        /// row of each point
        private final int[] rows;

        /// places of the first points on the last map
        private float[] xy;

        /// how many these are
        private int placed;

        /// how many of these were laid out together
        private int laidOut;

        Points(int size) {
            rows = new int[size];
            xy = new float[2 * size];
        }

        void stay(int row, float x, float y, boolean wasLaidOut) {
            rows[placed] = row;
            xy[2 * placed] = x;
            xy[2 * placed + 1] = y;
            placed++;
            laidOut += wasLaidOut ? 1 : 0;
        }

        /// Adds the points that no map has had yet.
        void come(List<Integer> newRows) {
            for (int i = 0; i < newRows.size(); i++) {
                rows[placed + i] = newRows.get(i);
            }
            xy = Arrays.copyOf(xy, 2 * placed);
        }
    }

    /// Makes the map of all tracks that have vectors.
    ///
    /// @param last the map before, null where there is none. It is returned where it is still right
    /// @throws InterruptedException where the listener gives the work up
    public LibraryMap make(@Nullable LibraryMap last, ProjectionListener listener) throws InterruptedException {
        Points points = points(last);
        int size = points.rows.length;
        if (last == null || points.placed == 0) {
            return fitted(points, umap(points).layOut(listener), 1);
        }
        boolean sameModel = last.modelHash().equals(modelHash);
        if (sameModel && points.placed == size) {
            return size == last.size() ? last : map(points, points.xy, points.laidOut, last.unit());
        }
        float[] inLayout = scaled(points.xy, last.unit());
        Umap umap = umap(points);
        if (sameModel && size - points.laidOut <= MOST_NEW * size) {
            float[] joined = scaled(umap.join(inLayout, points.placed, listener), 1 / last.unit());
            // Not one bit of those that stay must change.
            System.arraycopy(points.xy, 0, joined, 0, points.xy.length);
            return map(points, clamped(joined), points.laidOut, last.unit());
        }
        float[] anew = umap.layOutFrom(inLayout, points.placed, listener);
        Similarity ontoLast = Similarity.between(anew, points.xy, points.placed);
        float[] turned = ontoLast.applied(anew);
        float extent = extent(turned);
        return extent <= 1 && extent >= LEAST_EXTENT
                ? map(points, turned, size, (float) (1 / ontoLast.scale()))
                : fitted(points, turned, 1 / ontoLast.scale());
    }

    private Umap umap(Points points) {
        return new Umap(SoundSpace.of(vectors), points.rows, settings);
    }

    private Points points(@Nullable LibraryMap last) {
        Map<String, Integer> unplaced = HashMap.newHashMap(tracks.size());
        for (int row = 0; row < tracks.size(); row++) {
            if (vectors.has(row)) {
                unplaced.put(tracks.get(row), row);
            }
        }
        Points points = new Points(unplaced.size());
        for (int point = 0; last != null && point < last.size(); point++) {
            Integer row = unplaced.remove(last.tracks().get(point));
            if (row != null) {
                points.stay(row, last.x(point), last.y(point), point < last.laidOut());
            }
        }
        points.come(unplaced.values().stream().sorted().toList());
        return points;
    }

    private LibraryMap map(Points points, float[] xy, int laidOut, float unit) {
        List<String> ids = new ArrayList<>(points.rows.length);
        for (int row : points.rows) {
            ids.add(tracks.get(row));
        }
        return new LibraryMap(modelHash, ids, xy, laidOut, unit);
    }

    /// The map whose middle is that of a layout and that fills the square.
    private LibraryMap fitted(Points points, float[] layout, double unit) {
        float[] least = {Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY};
        float[] most = {Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY};
        for (int i = 0; i < layout.length; i++) {
            least[i % 2] = Math.min(least[i % 2], layout[i]);
            most[i % 2] = Math.max(most[i % 2], layout[i]);
        }
        double widest = Math.max(most[0] - least[0], most[1] - least[1]);
        double scale = widest > 0 ? 2 * EXTENT / widest : 1;
        float[] xy = new float[layout.length];
        for (int i = 0; i < layout.length; i++) {
            xy[i] = (float) ((layout[i] - (least[i % 2] + (double) most[i % 2]) / 2) * scale);
        }
        return map(points, clamped(xy), points.rows.length, (float) (unit / scale));
    }

    private static float extent(float[] xy) {
        float extent = 0;
        for (float coordinate : xy) {
            extent = Math.max(extent, Math.abs(coordinate));
        }
        return extent;
    }

    private static float[] scaled(float[] xy, float scale) {
        float[] scaled = new float[xy.length];
        for (int i = 0; i < xy.length; i++) {
            scaled[i] = xy[i] * scale;
        }
        return scaled;
    }

    private static float[] clamped(float[] xy) {
        for (int i = 0; i < xy.length; i++) {
            xy[i] = Math.clamp(xy[i], -1, 1);
        }
        return xy;
    }
}
