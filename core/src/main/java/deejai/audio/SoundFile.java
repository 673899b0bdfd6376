package deejai.audio;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/// Writes sound that was made, rather than read, as an audio file with tags.
public final class SoundFile {

    /// Samples a second and channel (Hz).
    public static final int SAMPLE_RATE = 48_000;

    private static final int CHANNELS = 2;

    private SoundFile() {}

    /// Writes stereo sound as Opus in Ogg, as fast as can be. The same sound gives the same bytes on the same
    /// kind of
    /// machine.
    /// What is there already is written over, and half a file is left behind where this fails.
    ///
    /// @param file    whose folder must exist
    /// @param samples left and right in turns, -1 to 1, at [#SAMPLE_RATE]; not empty
    /// @param bitRate average, bits per second, 32,000 to 320,000
    /// @param tags    of which title, artists, album, genres, year and numbers are written
    /// @throws IOException           if it cannot be encoded or written
    /// @throws CancellationException if the thread is interrupted, which stays so
    public static void write(Path file, float[] samples, int bitRate, Tags tags) throws IOException {
        if (samples.length == 0 || samples.length % CHANNELS != 0) {
            throw new IllegalArgumentException("samples must be pairs, at least one: " + samples.length);
        }
        TranscodeSettings settings = new TranscodeSettings(StreamFormat.OPUS_OGG, bitRate, 0, Double.POSITIVE_INFINITY);
        var input = new EncodedStream.Input(SAMPLE_RATE, CHANNELS, EncodedStream.OpusEffort.LEAST);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                var encoded = new EncodedStream(file, settings, input, out)) {
            encoded.begin(tags);
            encoded.accept(samples, samples.length / CHANNELS);
            encoded.finish();
        } catch (AudioFileException e) {
            throw new IOException(e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
