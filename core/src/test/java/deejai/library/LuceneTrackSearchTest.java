package deejai.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.audio.Tags;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LuceneTrackSearchTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"0, 1, 20", "1, 2, 200", "2, 3, 200", "30, 4, 1000", "300, 5, 1000", "2000, 6, 600", "2000, 7, 600"})
    void findsWhatTheLinearSearchFindsInTheSameOrder(int size, long seed, int searches) throws IOException {
        MadeUpCatalogue catalogue = new MadeUpCatalogue(size, seed);
        int found = 0;
        try (LuceneTrackSearch search = onDisk(catalogue.tracks())) {
            LinearTrackSearch linear = new LinearTrackSearch(catalogue.tracks());
            for (int i = 0; i < searches; i++) {
                String words = catalogue.search();
                List<Track> all = linear.search(words, Integer.MAX_VALUE);
                found += Math.min(1, all.size());
                for (int limit : List.of(1, 2, 10, 100, Integer.MAX_VALUE)) {
                    assertThat(search.search(words, limit))
                            .as("%d of \"%s\"", limit, words)
                            .isEqualTo(all.subList(0, Math.min(limit, all.size())));
                }
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(size == 0 ? 0 : searches / 10);
    }

    @Test
    void tracksStayInOrderWhenTheyDoNotFitIntoOneBuffer() throws IOException {
        MadeUpCatalogue catalogue = new MadeUpCatalogue(300, 8);
        List<Track> tracks = catalogue.tracks();
        TextIndex.write(folder, IndexedTracks.of(tracks.size(), tracks::get), "", 0.05);
        LinearTrackSearch linear = new LinearTrackSearch(tracks);
        try (LuceneTrackSearch search = LuceneTrackSearch.open(folder, tracks::get)) {
            for (int i = 0; i < 200; i++) {
                String words = catalogue.search();
                assertThat(search.search(words, 1000)).as(words).isEqualTo(linear.search(words, 1000));
            }
        }
    }

    @Test
    void answersWithRowsOfTheCatalogue() throws IOException {
        List<Track> tracks = List.of(named("Z", "Love"), named("A", "Other"), named("B", "Lovers"), named("A", "Love"));
        try (LuceneTrackSearch search = onDisk(tracks)) {
            assertThat(search.rows("love", 10)).containsExactly(3, 0, 2);
            assertThat(search.size()).isEqualTo(4);
            assertThat(search.catalogue()).isEqualTo("test");
            assertThatIllegalArgumentException().isThrownBy(() -> search.rows("love", -1));
        }
    }

    @Test
    void tracksAreAskedForOnlyWhenFound() throws IOException {
        List<Track> tracks = List.of(named("A", "Love"), named("B", "Hate"));
        List<Integer> asked = new ArrayList<>();
        LuceneTrackSearch.write(folder, 2, tracks::get, "");
        try (LuceneTrackSearch search = LuceneTrackSearch.open(folder, row -> {
            asked.add(row);
            return tracks.get(row);
        })) {
            search.search("hate", 10);
        }
        assertThat(asked).containsExactly(1);
    }

    /// Tags can hold anything; a word counts to its 255th character, a name to its 1000th letter.
    @Test
    void wordsAndNamesOfAnyLengthAreFound() throws IOException {
        String page = "a".repeat(40_000);
        String chinese = "北京时间".repeat(5_000);
        String emoji = "😀".repeat(400);
        String sentence = "word ".repeat(600);
        List<Track> tracks = List.of(
                named("A", page), named("B", chinese), named("C", emoji), named("D", sentence), named("E", page + "b"));
        LinearTrackSearch linear = new LinearTrackSearch(tracks);
        try (LuceneTrackSearch search = onDisk(tracks)) {
            for (String words : List.of(
                    page,
                    page.substring(1),
                    page.substring(0, 254),
                    page.substring(0, 255),
                    page.substring(0, 256),
                    chinese,
                    chinese.substring(2, 250),
                    chinese.substring(0, 240),
                    emoji,
                    emoji.substring(0, 20),
                    sentence,
                    "D " + sentence)) {
                assertThat(linear.search(words, 10)).as(words).isNotEmpty();
                assertThat(search.search(words, 10)).as(words).isEqualTo(linear.search(words, 10));
            }
        }
    }

    @Test
    void aNewIndexTakesThePlaceOfTheOldWhichStaysOpenUntilItIsClosed() throws IOException {
        List<Track> before = List.of(named("A", "Love"), named("B", "Love"));
        List<Track> after = List.of(named("C", "Love"));
        try (LuceneTrackSearch old = onDisk(before);
                LuceneTrackSearch current = onDisk(after)) {
            assertThat(old.search("love", 10)).isEqualTo(before);
            assertThat(current.search("love", 10)).isEqualTo(after);
        }
    }

    @Test
    void theOldIndexStaysWhereANewOneFails() throws IOException {
        List<Track> tracks = List.of(named("A", "Love"));
        onDisk(tracks).close();
        List<Track> broken = new MadeUpCatalogue(100, 1).tracks();
        List<Integer> asked = new ArrayList<>();
        assertThatThrownBy(() -> LuceneTrackSearch.write(
                        folder,
                        100,
                        row -> {
                            asked.add(row);
                            if (asked.size() > 150) {
                                throw new IllegalStateException("gone");
                            }
                            return broken.get(row);
                        },
                        "broken"))
                .hasMessage("gone");
        try (LuceneTrackSearch search = LuceneTrackSearch.open(folder, tracks::get)) {
            assertThat(search.catalogue()).isEqualTo("test");
            assertThat(search.search("love", 10)).isEqualTo(tracks);
        }
    }

    @Test
    void aFolderWithoutAnIndexIsNotOpened() {
        assertThatIOException()
                .isThrownBy(() -> LuceneTrackSearch.open(folder, row -> named("", "")))
                .withMessageContaining(folder.toString());
    }

    @Test
    void anIndexOfAnotherFormatIsNotOpened() throws IOException {
        try (Directory directory = new MMapDirectory(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("format", "0", "catalogue", "").entrySet());
            writer.commit();
        }
        assertThatIOException()
                .isThrownBy(() -> LuceneTrackSearch.open(folder, row -> named("", "")))
                .withMessageContaining(folder.toString())
                .withMessageContaining("another format");
    }

    @Test
    void aClosedSearchSaysSo() throws IOException {
        LuceneTrackSearch search = onDisk(List.of(named("A", "Love")));
        search.close();
        search.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> search.search("love", 1))
                .withMessageContaining("closed");
    }

    /// What a server does when a scan ends: give out the new search, then close the old one.
    @Test
    void searchesUnderWayEndWhileTheIndexIsSwapped() throws Exception {
        MadeUpCatalogue catalogue = new MadeUpCatalogue(300, 9);
        List<Track> tracks = catalogue.tracks();
        List<String> searches =
                IntStream.range(0, 50).mapToObj(i -> catalogue.search()).toList();
        LinearTrackSearch linear = new LinearTrackSearch(tracks);
        List<List<Track>> expected =
                searches.stream().map(words -> linear.search(words, 20)).toList();
        AtomicReference<LuceneTrackSearch> current = new AtomicReference<>(onDisk(tracks));
        CountDownLatch started = new CountDownLatch(4);
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> results = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                Random random = new Random(thread);
                results.add(threads.submit(() -> {
                    started.countDown();
                    int answered = 0;
                    while (!done.get() || answered == 0) {
                        int i = random.nextInt(searches.size());
                        try {
                            LuceneTrackSearch search = Objects.requireNonNull(current.get());
                            assertThat(search.search(searches.get(i), 20)).isEqualTo(expected.get(i));
                            answered++;
                        } catch (IllegalStateException e) {
                            // closed between get and search: the next get gives another
                            assertThat(e).hasMessageContaining("closed");
                        }
                    }
                    return answered;
                }));
            }
            started.await();
            for (int i = 0; i < 5; i++) {
                Objects.requireNonNull(current.getAndSet(onDisk(tracks))).close();
            }
            done.set(true);
            for (Future<Integer> result : results) {
                assertThat(result.get()).isPositive();
            }
        }
        Objects.requireNonNull(current.get()).close();
    }

    private LuceneTrackSearch onDisk(List<Track> tracks) throws IOException {
        LuceneTrackSearch.write(folder, tracks.size(), tracks::get, "test");
        return LuceneTrackSearch.open(folder, tracks::get);
    }

    private static Track named(String artist, String title) {
        return new Track(artist + title, Tags.named(title, List.of(artist)), 1, null);
    }
}
