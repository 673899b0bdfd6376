package deejai.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import deejai.audio.AudioProperties;
import deejai.audio.ReplayGain;
import deejai.audio.Tags;
import deejai.encoder.EncoderModel;
import deejai.encoder.ModelDescription;
import deejai.library.VectorStore.StoredModel;
import deejai.similarity.VectorTable;
import deejai.spectrogram.Preprocessing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {

    private static final AudioProperties PROPERTIES = new AudioProperties("flac", "flac", 44_100, 2, 200, 900_000);
    private static final EncoderModel MODEL = new EncoderModel(
            "1".repeat(64), new ModelDescription("test", "1", 3, Preprocessing.MP3TOVEC, true, "CC0-1.0", "nothing"));

    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void create() throws LibraryException {
        library = Library.create(folder.resolve("data").resolve("library.db"));
        library.vectors().putModel(MODEL);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void trackComesBackWithAllItsTags() {
        Tags tags = new Tags(
                "Überall & Nirgends",
                List.of("Motörhead", "Mozart"),
                "Album",
                "Various Artists",
                List.of("Rock", "Klassik"),
                OptionalInt.of(1999),
                OptionalInt.of(3),
                OptionalInt.of(2),
                "recording",
                "release",
                List.of("artist 1", "artist 2"),
                "DEA123456789",
                new ReplayGain(
                        OptionalDouble.of(-7.5), OptionalDouble.of(0.9), OptionalDouble.empty(), OptionalDouble.of(1)));
        put("a", tags, "/music/a.flac");
        assertThat(library.tracks().all())
                .containsExactly(
                        new Track("a", tags, 200, Path.of("/music/a.flac").toAbsolutePath()));
        assertThat(library.tracks().find("a")).contains(library.tracks().all().getFirst());
        assertThat(library.tracks().findByPath(Path.of("/music/a.flac").toAbsolutePath()))
                .isPresent();
        assertThat(library.tracks().find("b")).isEmpty();
    }

    @Test
    void trackOfTwoFilesIsOneTrackUntilBothAreGone() {
        put("a", Tags.NONE, "/music/b.flac");
        put("a", Tags.NONE, "/music/a.flac");
        assertThat(library.tracks().all()).extracting(Track::path).containsExactly(absolute("/music/a.flac"));
        assertThat(library.files().pathsOf("a")).containsExactly(absolute("/music/a.flac"), absolute("/music/b.flac"));
        library.files().remove(absolute("/music/a.flac"));
        assertThat(library.tracks().all()).extracting(Track::path).containsExactly(absolute("/music/b.flac"));
        library.files().remove(absolute("/music/b.flac"));
        assertThat(library.tracks().all()).isEmpty();
        assertThat(library.tracks().count()).isZero();
        assertThat(library.vectors().hasSlices("a", MODEL.hash())).isTrue();
    }

    @Test
    void forgottenFolderIsLeftByItsFilesAlone() throws LibraryException {
        put("a", Tags.NONE, "/music/a.flac");
        put("b", Tags.NONE, "/music/old/b.flac");
        put("c", Tags.NONE, "/music/older/c.flac");
        library.settings().addScannedFolders(List.of(absolute("/music/old"), absolute("/music/older")));
        assertThat(library.forgetFolder(Path.of("/music/old"))).isEqualTo(1);
        assertThat(library.tracks().all()).extracting(Track::id).containsExactlyInAnyOrder("a", "c");
        assertThat(library.settings().scannedFolders()).containsExactly(absolute("/music/older"));
        assertThat(library.vectors().hasSlices("b", MODEL.hash())).isTrue();
    }

    @Test
    void folderIsNotForgottenDuringAScan() throws LibraryException {
        library.settings().addScannedFolders(List.of(absolute("/music")));
        try (ScanLock _ = ScanLock.take(library.file())) {
            assertThatThrownBy(() -> library.forgetFolder(absolute("/music"))).isInstanceOf(LibraryException.class);
        }
        assertThat(library.settings().scannedFolders()).isNotEmpty();
    }

    @Test
    void skippedFileIsKeptWithItsReason() {
        StoredFile file = new StoredFile(absolute("/music/broken.mp3"), 12, 34, null, "no audio stream");
        library.files().put(file);
        assertThat(library.files().skipped()).containsExactly(file);
        assertThat(library.files().skippedCount()).isEqualTo(1);
        assertThat(library.tracks().all()).isEmpty();
    }

    @Test
    void soundVectorsAreStaleWhenTracksComeOrGo() {
        put("a", Tags.NONE, "/music/a.flac");
        library.vectors().touch();
        assertThat(library.vectors().isStale(model())).isTrue();
        assertThat(library.vectors().refreshSoundVectors(model())).isTrue();
        assertThat(library.vectors().isStale(model())).isFalse();
        assertThat(library.vectors().refreshSoundVectors(model())).isFalse();
        library.files().remove(absolute("/music/a.flac"));
        library.vectors().touch();
        assertThat(library.vectors().isStale(model())).isTrue();
    }

    @Test
    void soundVectorsDoNotDependOnHowTheLibraryCameTogether() throws LibraryException {
        put("a", Tags.NONE, "/music/a.flac", new float[] {1, 0, 0}, new float[] {0, 1, 0});
        put("b", Tags.NONE, "/music/b.flac", new float[] {1, 0, 0}, new float[] {0, 0, 3});
        refresh(library);
        put("c", Tags.NONE, "/music/c.flac", new float[] {0, 2, 0});
        library.files().remove(absolute("/music/b.flac"));
        refresh(library);
        put("b", Tags.NONE, "/music/moved.flac", new float[] {1, 0, 0}, new float[] {0, 0, 3});
        refresh(library);
        VectorTable piecemeal = library.vectors().soundVectors(library.tracks().all(), model());

        library.close();
        library = Library.create(folder.resolve("other.db"));
        library.vectors().putModel(MODEL);
        put("c", Tags.NONE, "/music/c.flac", new float[] {0, 2, 0});
        put("b", Tags.NONE, "/music/b.flac", new float[] {1, 0, 0}, new float[] {0, 0, 3});
        put("a", Tags.NONE, "/music/a.flac", new float[] {1, 0, 0}, new float[] {0, 1, 0});
        refresh(library);
        VectorTable atOnce = library.vectors().soundVectors(library.tracks().all(), model());

        assertThat(piecemeal.rows()).isEqualTo(3);
        for (int row = 0; row < 3; row++) {
            assertThat(piecemeal.vector(row)).isEqualTo(atOnce.vector(row));
            assertThat(piecemeal.has(row)).isTrue();
        }
    }

    @Test
    void trackWithoutSlicesHasARowOfZeros() {
        put("a", Tags.NONE, "/music/a.flac");
        refresh(library);
        library.tracks().put("z", Tags.NONE, PROPERTIES, 1, Instant.EPOCH);
        library.files().put(new StoredFile(absolute("/music/z.flac"), 1, 1, "z", null));
        VectorTable vectors = library.vectors().soundVectors(library.tracks().all(), model());
        assertThat(vectors.has(0)).isTrue();
        assertThat(vectors.has(1)).isFalse();
    }

    @Test
    void slicesAreKeptAsUnitVectorsOfSixteenBits() {
        put("a", Tags.NONE, "/music/a.flac", new float[] {300, -400, 0});
        var slices = library.vectors().slices(model()).slices();
        assertThat(slices.get(0, 0)).isEqualTo(0.6f, within(5e-4f));
        assertThat(slices.get(0, 1)).isEqualTo(-0.8f, within(5e-4f));
        assertThat(slices.get(0, 2)).isZero();
    }

    @Test
    void transactionIsDoneWholeOrNotAtAll() {
        assertThatThrownBy(() -> library.inTransaction(() -> {
                    put("a", Tags.NONE, "/music/a.flac");
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(library.tracks().all()).isEmpty();
        assertThat(library.files().all()).isEmpty();
    }

    @Test
    void libraryOpensAgainWithWhatItHeld() throws LibraryException {
        put("a", Tags.NONE, "/music/a.flac");
        Path file = library.file();
        library.close();
        library = Library.open(file);
        assertThat(library.tracks().count()).isEqualTo(1);
        assertThat(library.sizeBytes()).isPositive();
    }

    @Test
    void longestTrackIsHalfAnHourUntilTheListenerSaysOtherwise() throws LibraryException {
        assertThat(library.settings().maxMinutes()).isEqualTo(30);
        library.settings().putMaxMinutes(12.5);
        library.settings().putMaxMinutes(Double.POSITIVE_INFINITY);
        Path file = library.file();
        library.close();
        library = Library.open(file);
        assertThat(library.settings().maxMinutes()).isInfinite();
        assertThatThrownBy(() -> library.settings().putMaxMinutes(0)).hasMessage("maxMinutes must be positive: 0.0");
    }

    @Test
    void longTracksAreCounted() {
        put("a", Tags.NONE, "/music/a.flac");
        assertThat(library.tracks().countLongerThan(199)).isEqualTo(1);
        assertThat(library.tracks().countLongerThan(200)).isZero();
        library.files().remove(absolute("/music/a.flac"));
        assertThat(library.tracks().countLongerThan(199)).isZero();
    }

    @Test
    void missingLibrarySaysHowToMakeOne() {
        assertThatThrownBy(() -> Library.open(folder.resolve("none.db")))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("none.db")
                .hasMessageContaining("deejai scan");
    }

    @Test
    void fileThatIsNoLibraryIsRefusedAndLeftAlone() throws IOException {
        Path file = folder.resolve("notes.txt");
        String text = "this is no database, ".repeat(100);
        Files.writeString(file, text);
        assertThatThrownBy(() -> Library.open(file))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("notes.txt");
        assertThat(file).hasContent(text);
    }

    private StoredModel model() {
        return library.vectors().models().getFirst();
    }

    private static void refresh(Library library) {
        library.vectors().touch();
        library.vectors().refreshSoundVectors(library.vectors().models().getFirst());
    }

    private void put(String id, Tags tags, String path, float[]... slices) {
        library.inTransaction(() -> {
            library.tracks().put(id, tags, PROPERTIES, 200, Instant.EPOCH);
            library.files().put(new StoredFile(absolute(path), 1, 1, id, null));
            library.vectors()
                    .putSlices(id, MODEL.hash(), slices.length == 0 ? List.of(new float[] {1, 2, 3}) : List.of(slices));
        });
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath();
    }
}
