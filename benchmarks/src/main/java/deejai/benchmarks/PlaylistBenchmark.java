package deejai.benchmarks;

import deejai.library.Track;
import deejai.library.TrackTable;
import deejai.playlist.Catalogue;
import deejai.playlist.Playlist;
import deejai.playlist.PlaylistEngine;
import deejai.playlist.PlaylistSettings;
import deejai.playlist.TrackKeys;
import deejai.similarity.CellNeighbours;
import deejai.similarity.ExactNeighbours;
import deejai.similarity.NearestNeighbours;
import deejai.similarity.VectorTable;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/// Playlists and journeys over a big made-up catalogue, with all rules, from seeds that are other ones each time; and
/// how many a second several threads make together.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"--add-modules", "jdk.incubator.vector", "-Xmx8g"})
public class PlaylistBenchmark {

    @Param({"320000"})
    int tracks;

    @Param({"cells", "exact"})
    String search = "cells";

    private Catalogue catalogue;
    private PlaylistEngine engine;

    @Setup
    public void makeUp() {
        TrackTable table = TrackTable.of(MadeUpTracks.list(tracks, 1));
        TrackKeys keys = TrackKeys.of(table);
        MadeUpVectors vectors = MadeUpVectors.of(keys);
        VectorTable sound = vectors.table(0);
        VectorTable coListening = vectors.table(1);
        List<VectorTable> spaces = List.of(sound, coListening);
        NearestNeighbours neighbours =
                search.equals("exact") ? new ExactNeighbours(spaces) : new CellNeighbours(spaces);
        catalogue = new Catalogue(table, keys, sound, coListening, neighbours);
        engine = new PlaylistEngine(catalogue);
    }

    /// The seeds of a thread.
    @State(Scope.Thread)
    public static class Seeds {

        private final SplittableRandom random =
                new SplittableRandom(Thread.currentThread().threadId());

        private Track next(Catalogue catalogue) {
            return catalogue.track(random.nextInt(catalogue.size()));
        }
    }

    @Benchmark
    public Playlist playlistOf10(Seeds seeds) {
        return engine.fromSeeds(List.of(seeds.next(catalogue)), PlaylistSettings.DEFAULT.withSize(10));
    }

    @Benchmark
    public Playlist playlistOf100(Seeds seeds) {
        return engine.fromSeeds(List.of(seeds.next(catalogue)), PlaylistSettings.DEFAULT.withSize(100));
    }

    @Benchmark
    public Playlist journeyOf10(Seeds seeds) {
        return engine.journey(
                List.of(seeds.next(catalogue), seeds.next(catalogue)), PlaylistSettings.DEFAULT.withSize(10));
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public Playlist playlistsOfOneThread(Seeds seeds) {
        return playlistOf10(seeds);
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Threads(2)
    public Playlist playlistsOfTwoThreads(Seeds seeds) {
        return playlistOf10(seeds);
    }
}
