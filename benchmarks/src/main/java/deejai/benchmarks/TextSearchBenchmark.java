package deejai.benchmarks;

import deejai.library.LinearTrackSearch;
import deejai.library.LuceneTrackSearch;
import deejai.library.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// A search for 20 tracks among 320,000, on an index on disk and in one linear pass, and writing and opening the index.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED", "-Xmx2g"})
public class TextSearchBenchmark {

    private static final int TRACKS = 320_000;
    private static final int LIMIT = 20;

    /// What people type.
    public enum Typed {
        ONE_LETTER,
        TWO_LETTERS,
        THREE_LETTERS,
        FIVE_LETTERS,
        ONE_WORD,
        TWO_WORDS,
        WORD_AND_LETTER,
        ARTIST_AND_TITLE,
        MISSING_WORD;

        String of(Track track, Track other) {
            return switch (this) {
                case ONE_LETTER -> beginning(track, 1);
                case TWO_LETTERS -> beginning(track, 2);
                case THREE_LETTERS -> beginning(track, 3);
                case FIVE_LETTERS -> beginning(track, 5);
                case ONE_WORD -> word(track);
                case TWO_WORDS -> word(track) + " " + word(other);
                case WORD_AND_LETTER -> word(track) + " " + beginning(other, 1);
                case ARTIST_AND_TITLE -> track.artist() + " " + track.title();
                case MISSING_WORD -> word(track) + " qqqqq";
            };
        }

        private static String beginning(Track track, int letters) {
            String word = word(track);
            return word.substring(0, Math.min(letters, word.length()));
        }

        private static String word(Track track) {
            String[] words = track.title().split(" ", -1);
            return words[words.length - 1];
        }
    }

    /// The catalogue and the index of it.
    @State(Scope.Benchmark)
    public static class Catalogue {

        List<Track> tracks;
        Path folder;

        @Setup
        public void makeUp() throws IOException {
            tracks = MadeUpTracks.list(TRACKS, 1);
            folder = Files.createTempDirectory("text-search");
            LuceneTrackSearch.write(folder, TRACKS, tracks::get, "");
            System.out.printf("# index of %,d bytes%n", bytes());
        }

        private long bytes() throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                return files.mapToLong(file -> file.toFile().length()).sum();
            }
        }

        @TearDown
        public void delete() throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /// Searches of one kind, taken in turn.
    @State(Scope.Benchmark)
    public static class Searches {

        @Param
        Typed typed = Typed.ONE_LETTER;

        private List<String> searches;
        private int next;

        @Setup
        public void type(Catalogue catalogue) {
            Random random = new Random(2);
            searches = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Track track = catalogue.tracks.get(random.nextInt(TRACKS));
                searches.add(typed.of(track, catalogue.tracks.get(random.nextInt(TRACKS))));
            }
        }

        String next() {
            next = (next + 1) % searches.size();
            return searches.get(next);
        }
    }

    /// The index, open.
    @State(Scope.Benchmark)
    public static class OnDisk {

        LuceneTrackSearch search;

        @Setup
        public void open(Catalogue catalogue) throws IOException {
            search = LuceneTrackSearch.open(catalogue.folder, catalogue.tracks::get);
        }

        @TearDown(Level.Trial)
        public void close() throws IOException {
            search.close();
        }
    }

    /// The folded texts on the heap.
    @State(Scope.Benchmark)
    public static class OnHeap {

        LinearTrackSearch search;

        @Setup
        public void build(Catalogue catalogue) {
            search = new LinearTrackSearch(catalogue.tracks);
        }
    }

    @Benchmark
    public int[] searchIndex(Searches searches, OnDisk onDisk) {
        return onDisk.search.rows(searches.next(), LIMIT);
    }

    @Benchmark
    public List<Track> searchLinearly(Searches searches, OnHeap onHeap) {
        return onHeap.search.search(searches.next(), LIMIT);
    }

    @Benchmark
    public int openIndex(Catalogue catalogue) throws IOException {
        try (LuceneTrackSearch search = LuceneTrackSearch.open(catalogue.folder, catalogue.tracks::get)) {
            return search.size();
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public void writeIndex(Catalogue catalogue) throws IOException {
        LuceneTrackSearch.write(catalogue.folder, TRACKS, catalogue.tracks::get, "");
    }
}
