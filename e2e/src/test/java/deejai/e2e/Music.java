package deejai.e2e;

import static java.util.Objects.requireNonNull;

import deejai.audio.AudioFile;
import deejai.audio.AudioFileException;
import deejai.demo.DemoLibrary;
import deejai.demo.DemoSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/// The music of the run, which the program composes itself.
final class Music {

    private static final int SAMPLE_RATE = 48_000;

    private Music() {}

    /// Writes it into a folder.
    static void write(Path folder, DemoSettings settings) {
        try {
            DemoLibrary.write(folder, settings, (file, done, total) -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Files of pieces, in the order of their names.
    static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".opus")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The title in a piece's tags.
    static String title(Path piece) {
        try (AudioFile file = AudioFile.open(piece)) {
            return requireNonNull(file.tags().title());
        } catch (AudioFileException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Writes what a file sounds like as 16 bit WAV, which the browser's microphone can be made to hear.
    static void writeWav(Path piece, Path wav) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (AudioFile file = AudioFile.open(piece)) {
            file.decode(SAMPLE_RATE, (samples, count) -> {
                for (int i = 0; i < count; i++) {
                    int value = Math.round(Math.clamp(samples[i], -1, 1) * Short.MAX_VALUE);
                    bytes.write(value);
                    bytes.write(value >> 8);
                }
            });
            AudioFormat format = new AudioFormat(SAMPLE_RATE, 16, 1, true, false);
            AudioInputStream pcm =
                    new AudioInputStream(new ByteArrayInputStream(bytes.toByteArray()), format, bytes.size() / 2);
            AudioSystem.write(pcm, AudioFileFormat.Type.WAVE, wav.toFile());
        } catch (AudioFileException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
