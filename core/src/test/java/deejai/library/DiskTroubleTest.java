package deejai.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.audio.AudioProperties;
import deejai.audio.Tags;
import deejai.encoder.EncoderModel;
import deejai.encoder.ModelDescription;
import deejai.spectrogram.Preprocessing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteException;

/// Libraries on disks that are full or cannot be written.
class DiskTroubleTest {

    private static final EncoderModel MODEL = new EncoderModel(
            "1".repeat(64), new ModelDescription("test", "1", 100, Preprocessing.MP3TOVEC, true, "CC0-1.0", "nothing"));

    @TempDir
    Path folder;

    @Test
    void fullDiskIsAnErrorAndLeavesTheLibraryWhole() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, 4)) {
            Path file = disk.path().resolve("library.db");
            int stored = 0;
            try (Library library = Library.create(file)) {
                library.vectors().putModel(MODEL);
                Files.write(disk.path().resolve("something else"), new byte[2_000_000]);
                try {
                    for (; stored < 10_000; stored++) {
                        store(stored, library);
                    }
                } catch (JdbiException e) {
                    assertThat(e).hasCauseInstanceOf(SQLiteException.class);
                }
                assertThat(stored).isBetween(1, 9_999);
                assertThat(library.tracks().count()).isEqualTo(stored);
                assertThat(library.check().problems()).isEmpty();
            }
            Files.delete(disk.path().resolve("something else"));
            try (Library library = Library.open(file)) {
                assertThat(library.check().problems()).isEmpty();
                assertThat(library.tracks().count()).isEqualTo(stored);
                store(stored, library);
                assertThat(library.tracks().count()).isEqualTo(stored + 1);
            }
        }
    }

    @Test
    void libraryOnAWriteProtectedDiskIsRead() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, 4)) {
            Path file = disk.path().resolve("library.db");
            try (Library library = Library.create(file)) {
                library.vectors().putModel(MODEL);
                store(1, library);
            }
            disk.writeProtect();
            assertThatReadOnly(file, 1);
            assertThatThrownBy(() -> Library.create(file))
                    .isInstanceOf(LibraryException.class)
                    .hasMessageContaining("read-only");
        }
    }

    @Test
    void changesThatAreNotWrittenBackAreReadOnAWriteProtectedDisk() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, 4)) {
            Path file = disk.path().resolve("killed.db");
            Path original = disk.path().resolve("library.db");
            try (Library library = Library.create(original)) {
                library.vectors().putModel(MODEL);
                store(1, library);
                store(2, library);
                // What a process that is killed now leaves behind.
                for (String suffix : List.of("", "-wal", "-shm")) {
                    copy(original, file, suffix);
                }
            }
            disk.writeProtect();
            assertThatReadOnly(file, 2);
        }
    }

    @Test
    void libraryOpenedToBeReadNeitherChangesNorLeavesFilesBehind() throws Exception {
        Path file = folder.resolve("library.db");
        try (Library library = Library.create(file)) {
            library.vectors().putModel(MODEL);
            store(1, library);
        }
        byte[] before = Files.readAllBytes(file);
        Database database = Database.readOnly(file);
        assertThat(database.isReadOnly()).isTrue();
        assertThat(LibraryCheck.of(database.jdbi()).isOk()).isTrue();
        database.anchor().close();
        assertThat(file).hasBinaryContent(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void libraryMayHaveAnyNameAndBeALink() throws Exception {
        Path file = folder.resolve("my #1 100% \"library\" ü?x=y.db");
        try (Library library = Library.create(file)) {
            library.vectors().putModel(MODEL);
            store(1, library);
        }
        assertThat(file).exists();
        Path link = Files.createDirectory(folder.resolve("links")).resolve("link.db");
        Files.createSymbolicLink(link, file);
        try (Library library = Library.open(link)) {
            assertThat(library.tracks().count()).isEqualTo(1);
            assertThat(library.isReadOnly()).isFalse();
        }
    }

    private static void assertThatReadOnly(Path file, int tracks) throws LibraryException {
        try (Library library = Library.open(file)) {
            assertThat(library.isReadOnly()).isTrue();
            assertThat(library.tracks().count()).isEqualTo(tracks);
            assertThat(library.check().problems()).isEmpty();
            assertThatThrownBy(() -> store(99, library)).isInstanceOf(JdbiException.class);
        }
    }

    private static void copy(Path from, Path to, String suffix) throws Exception {
        Files.copy(
                from.resolveSibling(from.getFileName() + suffix),
                to.resolveSibling(to.getFileName() + suffix),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static void store(int number, Library library) {
        String id = "track " + number;
        library.inTransaction(() -> {
            library.tracks().put(id, Tags.NONE, new AudioProperties("flac", "flac", 44_100, 2, 9, 9), 9, Instant.EPOCH);
            library.vectors().putSlices(id, MODEL.hash(), List.of(new float[100], new float[100]));
            library.files().put(new StoredFile(Path.of("/music", id).toAbsolutePath(), 1, 1, id, null));
        });
    }
}
