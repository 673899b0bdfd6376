package deejai.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.audio.AudioFile;
import deejai.audio.Tags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoLibraryTest {

    private static final DemoListener NOBODY = (_, _, _) -> {};

    /// One piece of each style.
    private static final DemoSettings SHORT = new DemoSettings(8, 5, 5, 1);

    @TempDir
    private Path folder;

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    @Test
    void everyPieceHasSoundTagsAndACover() throws Exception {
        DemoReport report = DemoLibrary.write(folder, SHORT, NOBODY);

        assertThat(report.composed()).isEqualTo(8);
        assertThat(report.present()).isZero();
        assertThat(DemoLibrary.count(folder)).isEqualTo(8);
        List<Path> pieces = pieces();
        assertThat(pieces.stream().mapToLong(DemoLibraryTest::size).sum()).isEqualTo(report.bytes());
        for (Path piece : pieces) {
            try (AudioFile file = AudioFile.open(piece)) {
                Tags tags = file.tags();
                assertThat(file.properties().durationSeconds()).isBetween(3., 20.);
                assertThat(piece).hasFileName("01 " + tags.title() + ".opus");
                assertThat(piece.getParent()).hasFileName(tags.album());
                assertThat(tags.artists()).containsExactly(tags.albumArtist());
                assertThat(tags.genres()).hasSize(1);
                assertThat(tags.year().orElseThrow()).isBetween(1990, 2025);
                assertThat(tags.trackNumber()).hasValue(1);
                assertThat(file.coverArt().orElseThrow().mimeType()).isEqualTo("image/png");
            }
        }
    }

    @Test
    void listenerIsToldOfEveryPieceInTurn() throws Exception {
        List<Integer> told = new ArrayList<>();
        DemoLibrary.write(folder, SHORT.withTracks(3), (piece, done, total) -> {
            assertThat(piece).isRegularFile();
            assertThat(total).isEqualTo(3);
            told.add(done);
        });
        assertThat(told).containsExactly(1, 2, 3);
    }

    @Test
    void secondRunComposesWhatIsMissingAlone() throws Exception {
        DemoLibrary.write(folder, SHORT.withTracks(3), NOBODY);
        List<Path> pieces = pieces();
        byte[] lost = Files.readAllBytes(pieces.get(0));
        Files.delete(pieces.get(0));
        FileTime old = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(pieces.get(1), old);

        DemoReport report = DemoLibrary.write(folder, SHORT.withTracks(3), NOBODY);

        assertThat(report.composed()).isEqualTo(1);
        assertThat(report.present()).isEqualTo(2);
        assertThat(pieces.get(0)).hasBinaryContent(lost);
        assertThat(Files.getLastModifiedTime(pieces.get(1))).isEqualTo(old);
    }

    @Test
    void stoppedRunLeavesNoHalfFileAndGoesOnLater() throws Exception {
        assertThatThrownBy(() -> DemoLibrary.write(folder, SHORT, (_, done, _) -> interruptAfter(2, done)))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(names()).noneMatch(name -> name.endsWith(".part"));
        assertThat(DemoLibrary.count(folder)).isEqualTo(2);

        assertThat(DemoLibrary.write(folder, SHORT.withTracks(3), NOBODY).composed())
                .isEqualTo(1);
    }

    @Test
    void whatAKilledRunLeftBehindIsDeleted() throws Exception {
        DemoLibrary.write(folder, SHORT.withTracks(1), NOBODY);
        Path piece = pieces().getFirst();
        Path left = piece.resolveSibling("." + piece.getFileName() + ".0.part");
        Files.move(piece, left);
        Files.setLastModifiedTime(left, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

        DemoLibrary.write(folder, SHORT.withTracks(1), NOBODY);

        assertThat(piece).exists();
        assertThat(left).doesNotExist();
    }

    @Test
    void piecesDependOnTheSeedAndNotOnHowManyThereAre() {
        DemoPiece second = DemoPiece.all(2).get(1);
        float[] sound = second.play(SHORT);

        assertThat(DemoPiece.all(96).get(1).play(SHORT.withTracks(96))).isEqualTo(sound);
        assertThat(second.play(SHORT.withSeed(2))).isNotEqualTo(sound);
    }

    @Test
    void noTwoPiecesShareAName() {
        assertThat(DemoPiece.all(DemoSettings.MOST_TRACKS))
                .extracting(piece -> piece.tags().title())
                .doesNotHaveDuplicates();
        assertThat(DemoPiece.all(DemoSettings.MOST_TRACKS))
                .extracting(piece -> piece.file(folder))
                .doesNotHaveDuplicates();
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> SHORT.withTracks(0)).hasMessage("tracks must be 1 to 96: 0");
        assertThatThrownBy(() -> SHORT.withTracks(97)).hasMessageContaining("97");
        assertThatThrownBy(() -> new DemoSettings(1, 4, 5, 1)).hasMessageContaining("shortestSeconds");
        assertThatThrownBy(() -> new DemoSettings(1, 9, 8, 1)).hasMessageContaining("shortestSeconds");
        assertThatThrownBy(() -> new DemoSettings(1, 9, 301, 1)).hasMessageContaining("longestSeconds");
        assertThatThrownBy(() -> new DemoSettings(1, Double.NaN, 9, 1)).hasMessageContaining("shortestSeconds");
    }

    private static void interruptAfter(int last, int done) {
        if (done == last) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Path> pieces() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".opus"))
                    .sorted()
                    .toList();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static long size(Path file) {
        return file.toFile().length();
    }
}
