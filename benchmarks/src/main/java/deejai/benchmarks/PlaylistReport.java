package deejai.benchmarks;

import com.sun.management.ThreadMXBean;
import deejai.library.Track;
import deejai.library.TrackTable;
import deejai.playlist.Catalogue;
import deejai.playlist.PlaylistEngine;
import deejai.playlist.PlaylistSettings;
import deejai.playlist.TrackKeys;
import deejai.similarity.HubDamping;
import deejai.similarity.NearestNeighbours;
import deejai.similarity.NeighbourIndex;
import deejai.similarity.SearchSpaces;
import deejai.similarity.VectorTable;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// The processor time that playlists take over a big made-up catalogue, which a busy machine disturbs less than the
/// time
/// on the clock that [PlaylistBenchmark] takes. All rules are on, and hubs of the sound are held back.
///
/// Argument: number of tracks (default 320000).
public final class PlaylistReport {

    private static final int WARM_UP = 300;
    private static final int MEASURED = 300;

    private final Catalogue catalogue;
    private final PlaylistEngine engine;
    private final SplittableRandom random = new SplittableRandom(1);

    private PlaylistReport(int tracks) {
        TrackTable table = new Numbered(MadeUpTracks.list(tracks, 1));
        long start = System.nanoTime();
        TrackKeys keys = TrackKeys.of(table);
        print("keys: %.1f s", (System.nanoTime() - start) / 1e9);
        MadeUpVectors vectors = MadeUpVectors.of(keys);
        VectorTable sound = vectors.table(0);
        VectorTable coListening = vectors.table(1);
        start = System.nanoTime();
        HubDamping damping = HubDamping.of(sound);
        print("hubs: %.1f s", (System.nanoTime() - start) / 1e9);
        start = System.nanoTime();
        NearestNeighbours neighbours = NeighbourIndex.of(
                new SearchSpaces(List.of(sound, coListening), List.of(damping, HubDamping.none(tracks))));
        print("search: %.1f s", (System.nanoTime() - start) / 1e9);
        catalogue = new Catalogue(table, keys, sound, coListening, neighbours);
        engine = new PlaylistEngine(catalogue);
    }

    public static void main(String[] arguments) {
        PlaylistReport report = new PlaylistReport(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 320_000);
        PlaylistSettings settings = PlaylistSettings.DEFAULT;
        report.measure("playlist of 10", 1, seeds -> report.engine.fromSeeds(seeds, settings));
        report.measure("playlist of 100", 1, seeds -> report.engine.fromSeeds(seeds, settings.withSize(100)));
        report.measure("journey of 10", 2, seeds -> report.engine.journey(seeds, settings));
        report.measure("60 minutes", 1, seeds -> report.engine.fromSeeds(seeds, settings.withMinutes(60)));
    }

    private void measure(String name, int seeds, Consumer<List<Track>> work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double[] millis = new double[MEASURED];
        for (int i = -WARM_UP; i < MEASURED; i++) {
            List<Track> drawn = random.ints(seeds, 0, catalogue.size())
                    .mapToObj(catalogue::track)
                    .toList();
            long start = threads.getCurrentThreadCpuTime();
            work.accept(drawn);
            if (i >= 0) {
                millis[i] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        print(
                "%-16s mean %.2f, median %.2f, 95 %% below %.2f ms of processor time",
                name, Arrays.stream(millis).average().orElse(0), millis[MEASURED / 2], millis[MEASURED * 95 / 100]);
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /// Tracks that are made when they are asked for and known by their rows, so that they take no memory.
    private record Numbered(List<Track> tracks) implements TrackTable {

        @Override
        public int size() {
            return tracks.size();
        }

        @Override
        public Track track(int row) {
            Track track = tracks.get(row);
            return new Track(Integer.toString(row), track.tags(), track.durationSeconds(), track.path());
        }

        @Override
        public OptionalInt row(String id) {
            return OptionalInt.of(Integer.parseInt(id));
        }
    }
}
