package deejai.benchmarks;

import deejai.playlist.Catalogue;
import deejai.projection.LibraryMap;
import deejai.projection.MapMaker;
import deejai.projection.ProjectionListener;
import deejai.projection.UmapSettings;
import deejai.similarity.PrincipalAxes;
import deejai.similarity.VectorTable;
import deejai.snapshot.LibrarySnapshot;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Measures maps: how long they take, and how well they keep who is near whom, beside the plane of the two
/// strongest principal axes.
///
/// Usage: `MapReport ROWS [CLUSTERS]` for a made-up library, or `MapReport SNAPSHOT` for a real one. Figures
/// are in
/// docs/EVALUATION.md and docs/PERFORMANCE.md.
public final class MapReport {

    private static final int NEIGHBOURS = 15;
    private static final int WIDER = 50;
    private static final int SAMPLE = 1_000;

    private MapReport() {}

    /// Prints times, then a line of quality for each picture.
    public static void main(String[] arguments) throws InterruptedException {
        if (!arguments[0].matches("\\d+")) {
            Catalogue catalogue =
                    LibrarySnapshot.stored(Path.of(arguments[0])).orElseThrow().catalogue();
            report(catalogue.sound());
            return;
        }
        int rows = Integer.parseInt(arguments[0]);
        int clusters = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        report(MadeUpVectors.of(rows, clusters).table(0));
    }

    private static void report(VectorTable vectors) throws InterruptedException {
        int rows = vectors.rows();
        List<String> ids = IntStream.range(0, rows).mapToObj(Integer::toString).toList();
        MapMaker maker = new MapMaker("model", ids, vectors, UmapSettings.DEFAULT);
        LibraryMap map = timed("first map", maker, null);
        // As if every twentieth track had come later.
        int old = rows - rows / 20;
        float[] xy = new float[2 * old];
        for (int point = 0; point < old; point++) {
            xy[2 * point] = map.x(point);
            xy[2 * point + 1] = map.y(point);
        }
        LibraryMap before = new LibraryMap("model", ids.subList(0, old), xy, old, rows > 10_000 ? 20 : 10);
        timed("a twentieth joins", maker, before);
        System.out.println("            trustworthiness  of 15 among 15  of 15 among 50");
        quality("map", vectors, places(map));
        quality("axes", vectors, axes(vectors));
    }

    private static LibraryMap timed(String what, MapMaker maker, @Nullable LibraryMap last)
            throws InterruptedException {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        LibraryMap map = maker.make(last, ProjectionListener.NONE);
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f s of processor, %.1f s in all, %d points, version %s%n",
                what,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9,
                (System.nanoTime() - wall) / 1e9,
                map.size(),
                map.version());
        return map;
    }

    private static double[] places(LibraryMap map) {
        double[] places = new double[2 * map.size()];
        for (int point = 0; point < map.size(); point++) {
            int row = Integer.parseInt(map.tracks().get(point));
            places[2 * row] = map.x(point);
            places[2 * row + 1] = map.y(point);
        }
        return places;
    }

    private static double[] axes(VectorTable vectors) {
        float[] axes =
                PrincipalAxes.of(vectors, IntStream.range(0, vectors.rows()).toArray(), 2);
        double[] places = new double[2 * vectors.rows()];
        for (int row = 0; row < vectors.rows(); row++) {
            for (int i = 0; i < vectors.dimension(); i++) {
                places[2 * row] += vectors.get(row, i) * axes[i];
                places[2 * row + 1] += vectors.get(row, i) * axes[vectors.dimension() + i];
            }
        }
        return places;
    }

    /// Trustworthiness (Venna and Kaski, 2001) counts by how much those that are only near on the map are too
    /// far by sound: 1 for none.
    private static void quality(String what, VectorTable vectors, double[] places) {
        int rows = vectors.rows();
        int k = Math.min(NEIGHBOURS, (rows - 1) / 2);
        int[] sample = new SplittableRandom(1)
                .ints(0, rows)
                .distinct()
                .limit(Math.min(rows, SAMPLE))
                .toArray();
        double penalty = 0;
        double near = 0;
        double wider = 0;
        for (int row : sample) {
            int[] bySound = order(rows, row, other -> -vectors.cosine(row, other));
            int[] rankBySound = new int[rows];
            for (int rank = 0; rank < bySound.length; rank++) {
                rankBySound[bySound[rank]] = rank + 1;
            }
            int[] onMap = order(
                    rows,
                    row,
                    other -> Math.hypot(
                            places[2 * row] - places[2 * other], places[2 * row + 1] - places[2 * other + 1]));
            for (int i = 0; i < Math.min(WIDER, onMap.length); i++) {
                int rank = rankBySound[onMap[i]];
                penalty += i < k ? Math.max(0, rank - k) : 0;
                near += i < k && rank <= k ? 1 : 0;
                wider += rank <= k ? 1 : 0;
            }
        }
        double most = sample.length * k * (2.0 * rows - 3 * k - 1) / 2;
        System.out.printf(
                Locale.ROOT,
                "%-12s%15.3f%16.3f%16.3f%n",
                what,
                1 - penalty / most,
                near / (sample.length * k),
                wider / (sample.length * k));
    }

    private interface RowDistance {
        double of(int row);
    }

    /// All rows but one, nearest first.
    private static int[] order(int rows, int without, RowDistance distance) {
        record Far(int row, double distance) {}
        return IntStream.range(0, rows)
                .filter(row -> row != without)
                .mapToObj(row -> new Far(row, distance.of(row)))
                .sorted((one, other) -> Double.compare(one.distance(), other.distance()))
                .mapToInt(Far::row)
                .toArray();
    }
}
