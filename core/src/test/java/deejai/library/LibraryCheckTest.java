package deejai.library;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.audio.AudioProperties;
import deejai.audio.Tags;
import deejai.encoder.EncoderModel;
import deejai.encoder.ModelDescription;
import deejai.library.CoListeningStore.CoListeningVector;
import deejai.library.CoListeningStore.Source;
import deejai.library.CoListeningStore.Way;
import deejai.spectrogram.Preprocessing;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryCheckTest {

    private static final EncoderModel MODEL = new EncoderModel(
            "1".repeat(64), new ModelDescription("test", "1", 3, Preprocessing.MP3TOVEC, true, "CC0-1.0", "nothing"));

    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void create() throws LibraryException {
        library = Library.create(folder.resolve("library.db"));
        library.vectors().putModel(MODEL);
        for (String id : List.of("a", "b", "c")) {
            library.tracks().put(id, Tags.NONE, new AudioProperties("flac", "flac", 44_100, 2, 9, 9), 9, Instant.EPOCH);
            library.files().put(new StoredFile(folder.resolve(id), 1, 1, id, null));
            library.vectors().putSlices(id, MODEL.hash(), List.of(new float[] {1, 2, 3}, new float[] {3, 2, 1}));
        }
        library.files().put(new StoredFile(folder.resolve("broken"), 1, 1, null, "damaged"));
        library.vectors().touch();
        library.vectors().refreshSoundVectors(library.vectors().models().getFirst());
        library.coListening()
                .replace(
                        Source.CATALOGUE,
                        new CoListeningMetadata("made up", "", 2, ""),
                        List.of(new CoListeningVector("a", new float[] {1, 2}, Way.NAME))
                                .iterator());
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void libraryInOrderHasNoProblems() {
        assertThat(library.check().problems()).isEmpty();
        assertThat(library.check().isOk()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delete from track where id = 'a'                               | names a missing row of track",
                "update audio_file set track_id = 'nobody' where track_id = 'a' | names a missing row of track",
                "delete from slice_vectors where track_id = 'b'                 | has no slice vectors",
                "update slice_vectors set vectors = x'0000' where track_id = 'b'| slice vectors of the wrong length: track b",
                "update slice_vectors set vectors = x'' where track_id = 'b'    | slice vectors of the wrong length: track b",
                "update slice_vectors set vectors = x'007E00000000'             | slice vectors with values that are no numbers",
                "update sound_vector set vector = x'00000000'                   | sound vector of the wrong length: track a",
                "update sound_vector set vector = x'0000C07F0000000000000000'   | sound vector with values that are no numbers",
                "update co_listening_vector set vector = x'00'                  | co-listening vector of the wrong length: track a",
                "delete from sound_vector where track_id = 'c'                  | sound vector is missing: track c",
            })
    void whatIsWrongIsTold(String damage, String problem) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + library.file());
                var statement = connection.createStatement()) {
            statement.execute(damage);
        }
        assertThat(library.check().isOk()).isFalse();
        assertThat(library.check().problems())
                .anySatisfy(line -> assertThat(line).contains(problem));
    }

    @Test
    void missingSoundVectorsAreNoProblemBeforeTheyAreMade() {
        library.files().put(new StoredFile(folder.resolve("copy"), 1, 1, "a", null));
        library.vectors().touch();
        assertThat(library.check().problems()).isEmpty();
    }

    @Test
    void damagedFileIsToldAndNotThrown() throws Exception {
        library.close();
        long firstBytes = Files.size(library.file());
        library = Library.open(library.file());
        library.vectors().putSlices("a", MODEL.hash(), Collections.nCopies(9000, new float[] {1, 2, 3}));
        library.close();
        try (FileChannel file = FileChannel.open(library.file(), StandardOpenOption.WRITE)) {
            // What came last: without the first pages it would not even open.
            ByteBuffer noise = ByteBuffer.allocate((int) (file.size() - firstBytes));
            while (noise.hasRemaining()) {
                noise.put((byte) (noise.position() * 31));
            }
            file.write(noise.flip(), firstBytes);
        }
        library = Library.open(library.file());
        assertThat(library.check().problems()).isNotEmpty();
    }
}
