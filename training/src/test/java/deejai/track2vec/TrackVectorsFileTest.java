package deejai.track2vec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackVectorsFileTest {

    private static final TrackVectorsMetadata METADATA = new TrackVectorsMetadata(
            "spectral", 2, new TreeMap<>(java.util.Map.of("minCount", "3")), 7, 5_000_000_000L, 4);

    @TempDir
    private Path folder;

    @Test
    void textFormIsThatOfWord2Vec() throws IOException {
        Path file = folder.resolve("vectors.txt");
        TrackVectorsFile.write(file, new NamedVectors(List.of("a", "b%20c"), rows(1, -0.5f, 0, 1e-9f), null));

        assertThat(file).hasContent("2 2\na 1.0 -0.5\nb%20c 0.0 1.0E-9\n");
    }

    @Test
    void binaryFormIsThatOfWord2Vec() throws IOException {
        Path file = folder.resolve("vectors.bin");
        TrackVectorsFile.write(file, new NamedVectors(List.of("a", "é"), rows(1, -0.5f, 0, 1e-9f), null));

        ByteBuffer expected = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
        expected.put("2 2\na ".getBytes(StandardCharsets.UTF_8)).putFloat(1).putFloat(-0.5f);
        expected.put("\né ".getBytes(StandardCharsets.UTF_8))
                .putFloat(0)
                .putFloat(1e-9f)
                .put((byte) '\n');
        assertThat(file).hasBinaryContent(Arrays.copyOf(expected.array(), expected.position()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vectors.txt", "vectors.bin"})
    void whatIsReadIsWhatWasWritten(String name) throws IOException {
        Path file = folder.resolve(name);
        List<String> names = List.of("plain", "spotify:track:4uV1", "100%", "%", "Motörhead", "1.5", "歌");
        float[] values = new float[14];
        for (int i = 0; i < 14; i++) {
            values[i] = (float) Math.sin(i) * (i % 2 == 0 ? 1e-20f : 3);
        }
        TrackVectorsFile.write(file, new NamedVectors(names, new VectorRows(values, 2), METADATA));

        NamedVectors read = TrackVectorsFile.read(file);
        assertThat(read.names()).isEqualTo(names);
        assertThat(read.vectors().values()).isEqualTo(values);
        assertThat(read.metadata()).isEqualTo(METADATA);
    }

    @Test
    void bothFormsHaveTheSameHash() throws IOException {
        NamedVectors vectors = new NamedVectors(List.of("x", "y"), rows(1, 2, 3, 4), METADATA);
        TrackVectorsFile.write(folder.resolve("a.txt"), vectors);
        TrackVectorsFile.write(folder.resolve("b.bin"), vectors);

        assertThat(folder.resolve("a.json")).hasSameTextualContentAs(folder.resolve("b.json"));
        assertThat(Files.readString(folder.resolve("a.json"))).contains("\"sha256\"", "\"minCount\"");
    }

    @Test
    void binaryFilesWithoutLineFeedsAreRead() throws IOException {
        Path file = folder.resolve("other.bin");
        ByteBuffer bytes = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("2 1\na ".getBytes(StandardCharsets.UTF_8)).putFloat(7);
        bytes.put("b ".getBytes(StandardCharsets.UTF_8)).putFloat(8);
        Files.write(file, Arrays.copyOf(bytes.array(), bytes.position()));

        NamedVectors read = TrackVectorsFile.read(file);
        assertThat(read.names()).containsExactly("a", "b");
        assertThat(read.vectors().values()).containsExactly(7, 8);
        assertThat(read.metadata()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2", "2 2\na 1 2\nb 3", "x y\n", "1 1\na b\n", "1000000000 1000000000\n", "-1 3\n", "1 0\n"})
    void damagedTextIsRefusedWithItsName(String content) throws IOException {
        Path file = folder.resolve("vectors.txt");
        Files.writeString(file, content);

        assertThatThrownBy(() -> TrackVectorsFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + ": not a whole file of word2vec vectors");
    }

    @Test
    void cutBinaryIsRefused() throws IOException {
        Path file = folder.resolve("vectors.bin");
        TrackVectorsFile.write(file, new NamedVectors(List.of("a", "b"), rows(1, 2, 3, 4), null));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 2));

        assertThatThrownBy(() -> TrackVectorsFile.read(file)).hasMessageStartingWith(file + ": not a whole file");
    }

    @Test
    void metadataOfOtherVectorsAreRefused() throws IOException {
        Path file = folder.resolve("vectors.txt");
        TrackVectorsFile.write(file, new NamedVectors(List.of("a"), rows(1, 2), METADATA));
        Files.writeString(file, "1 2\na 1.0 2.5\n");

        assertThatThrownBy(() -> TrackVectorsFile.read(file))
                .hasMessage(folder.resolve("vectors.json") + ": of other vectors than those beside it");
    }

    @Test
    void tracksWithoutVectorAreLeftOut() {
        TrackVectors vectors = new TrackVectors(new float[] {1, 0, 0, 0, 0, 2}, 3, METADATA);

        NamedVectors named = NamedVectors.of(vectors, track -> "track" + track);

        assertThat(named.names()).containsExactly("track0", "track2");
        assertThat(named.vectors().values()).containsExactly(1, 0, 0, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "tab\t", "line\n"})
    void namesThatTheFormsCannotHoldAreRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NamedVectors(List.of(name), rows(1, 2), null))
                .withMessageStartingWith("names must have no white space and not be empty");
    }

    private static VectorRows rows(float... values) {
        return new VectorRows(values, 2);
    }
}
