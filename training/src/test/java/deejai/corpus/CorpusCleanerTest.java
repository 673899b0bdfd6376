package deejai.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import deejai.corpus.CleaningReport.Stage;
import deejai.corpus.CleaningReport.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusCleanerTest {

    private static final String RECORDING = "8f3471b5-7e6a-48da-86a9-c1c07a0f47ae";

    @TempDir
    Path folder;

    @Test
    void tracksThatShareAKeyOfAnyKindAreOne() {
        TrackDescription byId = new TrackDescription("id:1", "Artist", "Song", "USRC17607839", null);
        TrackDescription byIsrc = new TrackDescription("id:2", "Artíst", "Whatever", "US-RC1-76-07839", RECORDING);
        TrackDescription byRecording = new TrackDescription(null, "", "", null, RECORDING);
        TrackDescription bySong = TrackDescription.named("The Artist", "Song (Live)");
        TrackDescription cover = TrackDescription.named("Somebody", "Song");

        CorpusCleaner.Cleaned cleaned = clean(
                new CorpusCleaning(1, 100, 0),
                List.of(byId, cover),
                List.of(byIsrc, cover),
                List.of(byRecording, cover),
                List.of(bySong, cover, byId));

        assertThat(counts(cleaned, Step::tracks).limit(5)).containsExactly(5L, 5L, 4L, 3L, 2L);
        assertThat(cleaned.corpus().vocabulary().track(0)).isEqualTo(byIsrcAndName(byId));
        assertThat(cleaned.corpus().vocabulary().track(1)).isEqualTo(cover);
        assertThat(step(cleaned, Stage.REPEATS).entries()).isEqualTo(8);
    }

    /// The track of the test above: named as most entries name it, with the recording that only others tell.
    private static TrackDescription byIsrcAndName(TrackDescription most) {
        return new TrackDescription(most.id(), most.artist(), most.title(), most.isrc(), RECORDING);
    }

    @Test
    void ofRepeatedTracksTheFirstIsLeftAndLongPlaylistsAreCut() {
        CorpusCleaner.Cleaned cleaned =
                clean(new CorpusCleaning(1, 3, 0), ids(1, 2, 1, 3, 2, 4, 5), ids(9, 9), ids(), ids(4, 5));

        assertThat(playlists(cleaned)).containsExactly("t1 t2 t3", "t4 t5");
        assertThat(step(cleaned, Stage.REPEATS)).isEqualTo(new Step(Stage.REPEATS, 4, 8, 6));
        assertThat(step(cleaned, Stage.LENGTH)).isEqualTo(new Step(Stage.LENGTH, 2, 5, 5));
    }

    @Test
    void rareTracksGoUntilNothingChangesAnyMore() {
        // Without 9, the second playlist is too short; without that, 3 is too rare; without that, so is the third.
        CorpusCleaner.Cleaned cleaned =
                clean(new CorpusCleaning(2, 100, 0), ids(1, 2), ids(3, 9), ids(3, 1), ids(2, 1, 8));

        assertThat(playlists(cleaned)).containsExactly("t1 t2", "t2 t1");
        assertThat(step(cleaned, Stage.RARE)).isEqualTo(new Step(Stage.RARE, 2, 4, 2));
    }

    @Test
    void nearIdenticalPlaylistsAreOne() {
        CorpusCleaner.Cleaned cleaned =
                clean(new CorpusCleaning(1, 100, 0.8), ids(1, 2, 3, 4, 5), ids(5, 4, 3, 2, 1, 6), ids(1, 2, 3, 7, 8));

        assertThat(playlists(cleaned)).containsExactly("t5 t4 t3 t2 t1 t6", "t1 t2 t3 t7 t8");
    }

    @Test
    void frequentTracksHaveSmallNumbers() {
        CorpusCleaner.Cleaned cleaned = clean(new CorpusCleaning(1, 100, 0), ids(7, 5), ids(5, 9, 6), ids(9, 5));

        Corpus corpus = cleaned.corpus().corpus();
        assertThat(IntStream.range(0, 4).map(corpus::count)).containsExactly(3, 2, 1, 1);
        assertThat(IntStream.range(0, 4)
                        .mapToObj(track ->
                                cleaned.corpus().vocabulary().track(track).key()))
                .containsExactly("t5", "t9", "t7", "t6");
    }

    @Test
    void nothingGivesAnEmptyCorpus() {
        CorpusCleaner.Cleaned cleaned = clean(CorpusCleaning.DEFAULT);

        assertThat(cleaned.corpus().corpus().playlists()).isZero();
        assertThat(cleaned.corpus().vocabulary().size()).isZero();
    }

    @Test
    void theSameInputGivesTheSameFile() throws IOException {
        @SuppressWarnings("unchecked")
        List<TrackDescription>[] playlists = IntStream.range(0, 200)
                .mapToObj(i -> ids(i % 7, i % 11, i % 13, 20 + i % 5, 30 + i % 17, 50 + i % 3))
                .toArray(List[]::new);
        Path a = folder.resolve("a");
        Path b = folder.resolve("b");

        CorpusFile.write(a, clean(CorpusCleaning.DEFAULT, playlists).corpus());
        CorpusFile.write(b, clean(CorpusCleaning.DEFAULT, playlists).corpus());

        assertThat(Files.mismatch(a, b)).isEqualTo(-1);
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CorpusCleaning(0, 2, 0))
                .withMessage("minCount must be at least 1: 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new CorpusCleaning(1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CorpusCleaning(1, 2, 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CorpusCleaning(1, 2, Double.NaN));
    }

    @SafeVarargs
    private static CorpusCleaner.Cleaned clean(CorpusCleaning cleaning, List<TrackDescription>... playlists) {
        CollectedPlaylists collected = new CollectedPlaylists();
        for (List<TrackDescription> playlist : playlists) {
            collected.add(SourceKind.IDS, SourcePlaylist.named(null, playlist));
        }
        TrackMerging merging = new TrackMerging(collected);
        merging.mergeBy(track -> List.of(track.key()));
        SourceCounts read = new SourceCounting(collected, merging).total(java.util.Map.of());
        return CorpusCleaner.clean(collected, merging, cleaning, read);
    }

    private static List<TrackDescription> ids(int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> TrackDescription.ofId("t" + number))
                .toList();
    }

    private static Stream<String> playlists(CorpusCleaner.Cleaned cleaned) {
        Corpus corpus = cleaned.corpus().corpus();
        return IntStream.range(0, corpus.playlists())
                .mapToObj(playlist -> String.join(
                        " ",
                        Arrays.stream(corpus.playlist(playlist))
                                .mapToObj(track -> cleaned.corpus()
                                        .vocabulary()
                                        .track(track)
                                        .key())
                                .toList()));
    }

    private static Stream<Long> counts(CorpusCleaner.Cleaned cleaned, java.util.function.Function<Step, Long> count) {
        return cleaned.report().steps().stream().map(count);
    }

    private static Step step(CorpusCleaner.Cleaned cleaned, Stage stage) {
        return cleaned.report().steps().stream()
                .filter(step -> step.stage() == stage)
                .findFirst()
                .orElseThrow();
    }
}
