package deejai.library;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.audio.AudioFile;
import deejai.audio.AudioFileException;
import deejai.audio.AudioFixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FailureKindTest {

    @TempDir
    Path folder;

    @Test
    void textIsNotMusic() throws IOException {
        Path file = Files.writeString(folder.resolve("list.mp3"), "a list of songs, and no sound ".repeat(100));
        assertThat(kind(file)).isEqualTo(FailureKind.NOT_MUSIC);
    }

    @Test
    void folderIsNotMusic() throws IOException {
        assertThat(kind(Files.createDirectory(folder.resolve("folder.flac")))).isEqualTo(FailureKind.NOT_MUSIC);
    }

    @Test
    void fileWithoutBytesIsEmpty() throws IOException {
        assertThat(kind(Files.createFile(folder.resolve("empty.ogg")))).isEqualTo(FailureKind.EMPTY);
    }

    @Test
    void headerAloneIsEmpty() throws IOException {
        Path file = folder.resolve("header.wav");
        Files.write(file, AudioFixtures.wavHeader(1, 16, 44_100, 2, 0));
        assertThat(kind(file)).isEqualTo(FailureKind.EMPTY);
    }

    @Test
    void fileWithoutItsSoundIsDamaged() throws IOException {
        Path file = folder.resolve("song.flac");
        AudioFixtures.write(file, AudioFixtures.noise(1, 44_100), 44_100, 1, Map.of());
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 8, bytes.length, (byte) 0x55);
        Files.write(file, bytes);
        assertThat(kind(file)).isEqualTo(FailureKind.DAMAGED);
    }

    @Test
    void missingFileIsNotReadable() {
        assertThat(kind(folder.resolve("gone.mp3"))).isEqualTo(FailureKind.NOT_READABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no permission to read it                      | NOT_READABLE",
                "cannot be read (Input/output error)           | NOT_READABLE",
                "cannot be read to the end: Input/output error | NOT_READABLE",
                "no decoder for its encoding: atrac9           | UNSUPPORTED",
                "its 31 channels cannot be mixed (unknown)     | UNSUPPORTED",
                "the decoder crashed (exit code 139)           | ABORTED",
                "the decoder was killed (exit code 137)        | ABORTED",
                "took longer than 60 seconds                   | ABORTED",
                "took too much memory (more than 512 MB)       | ABORTED",
                "error in Deej-A.I.: NullPointerException      | OTHER",
                "something that nobody thought of              | OTHER",
            })
    void beginningOfTheReasonTellsTheKind(String reason, FailureKind kind) {
        assertThat(FailureKind.of(reason)).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindSaysWhatToDo(FailureKind kind) {
        assertThat(kind.title()).isNotBlank();
        assertThat(kind.hint()).isNotBlank();
    }

    private static FailureKind kind(Path file) {
        try (AudioFile audio = AudioFile.open(file)) {
            audio.contentHash();
            audio.decode(22_050, (samples, length) -> {});
            throw new AssertionError("can be decoded: " + file);
        } catch (AudioFileException e) {
            return FailureKind.of(e.reason());
        }
    }
}
