package deejai.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import deejai.spectrogram.Preprocessing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncoderModelTest {

    @Test
    void descriptionComesBackAsItWasWritten(@TempDir Path directory) throws IOException {
        ModelDescription description = TestModels.description("small", "2.1", 2);
        Path file = directory.resolve("small.onnx");
        TestModels.firstTwoGraph(1).save(file, description);

        assertThat(EncoderModel.read(file).description()).isEqualTo(description);
        assertThat(EncoderModel.read(Files.readAllBytes(file), "bytes")).isEqualTo(EncoderModel.read(file));
    }

    @Test
    void preprocessingsOfTheOriginalComeBackAsTheyWereWritten() {
        for (Preprocessing preprocessing : new Preprocessing[] {
            Preprocessing.MP3TOVEC, Preprocessing.ONLINE, Preprocessing.ENCODE, Preprocessing.TRAIN
        }) {
            ModelDescription description = new ModelDescription("a", "1", 100, preprocessing, false, "", "");
            assertThat(ModelDescription.fromMetadata(description.toMetadata())).isEqualTo(description);
        }
    }

    @Test
    void hashIsTheSha256OfTheFile() throws Exception {
        byte[] file = TestModels.firstTwo("small", "1", 1);

        assertThat(EncoderModel.read(file, "small").hash())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
    }

    @Test
    void modelOfAnotherProgramIsRefused() {
        byte[] file = ModelProto.newBuilder()
                .setIrVersion(8)
                .setGraph(GraphProto.newBuilder().setName("g"))
                .addMetadataProps(
                        StringStringEntryProto.newBuilder().setKey("name").setValue("x"))
                .build()
                .toByteArray();

        assertThatThrownBy(() -> EncoderModel.read(file, "other.onnx"))
                .isInstanceOf(ModelFileException.class)
                .hasMessage("other.onnx: an ONNX file, but not an encoder for this program:"
                        + " it does not say how its input is made");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"json\": true}", "RIFF\u0000\u0000WAVE", "PK\u0003\u0004"})
    void fileThatIsNotOnnxIsRefused(String content) {
        assertThatThrownBy(() -> EncoderModel.read(content.getBytes(StandardCharsets.UTF_8), "x.onnx"))
                .isInstanceOf(ModelFileException.class)
                .hasMessage("x.onnx: not an ONNX file, or cut off");
    }

    @Test
    void emptyFileOnDiskIsRefused(@TempDir Path directory) throws IOException {
        Path file = Files.createFile(directory.resolve("empty.onnx"));

        assertThatThrownBy(() -> EncoderModel.read(file))
                .isInstanceOf(ModelFileException.class)
                .hasMessage(file + ": not an ONNX file, or cut off");
    }

    @Test
    void fileCutOffAnywhereIsRefused() {
        byte[] file = TestModels.firstTwo("small", "1", 1);

        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> EncoderModel.read(cut, "cut.onnx")).isInstanceOf(ModelFileException.class);
        }
    }

    @Test
    void randomBytesNeverCrashTheReader() {
        Random random = new Random(7);
        byte[] file = TestModels.firstTwo("small", "1", 1);
        for (int round = 0; round < 2000; round++) {
            byte[] broken = file.clone();
            broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            broken[random.nextInt(200)] = (byte) random.nextInt();
            try {
                assertThat(EncoderModel.read(broken, "broken").hash()).hasSize(64);
            } catch (ModelFileException e) {
                assertThat(e).hasMessageStartingWith("broken: ");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n_mels|ninety|metadata 'n_mels' must be a whole number: ninety",
                "n_mels|0|nMels must be positive: 0",
                "top_db|loud|metadata 'top_db' must be a number: loud",
                "trained|yes|metadata 'trained' must be true or false: yes",
                "slicing|wild|metadata 'slicing' must be one of continuous, separate: wild",
                "dimension|0|dimension must be positive: 0",
                "name|../x|name must be 1 to 64 letters, digits, '.', '_' or '-', the first a letter or digit: ../x",
            })
    void metadataThatMakesNoSenseIsNamed(String key, String value, String message) {
        Map<String, String> metadata =
                new HashMap<>(TestModels.description("small", "1", 2).toMetadata());
        metadata.put(key, value);

        assertThatThrownBy(() -> ModelDescription.fromMetadata(metadata))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void everyMetadataKeyIsNeeded() {
        Map<String, String> metadata = TestModels.description("small", "1", 2).toMetadata();

        for (String key : metadata.keySet()) {
            Map<String, String> rest = new HashMap<>(metadata);
            rest.remove(key);
            assertThatThrownBy(() -> ModelDescription.fromMetadata(rest))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("metadata must have '" + key + "'");
        }
    }
}
