package deejai.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// The music of the run.
final class Music {

    private static final int SAMPLE_RATE = 22_050;
    private static final int TRACKS = 24;

    private Music() {}

    /// Writes the library's music into a folder.
    static void write(Path folder) {
        for (int song = 0; song < TRACKS; song++) {
            writeSong(folder.resolve("Band " + song / 3 + " - Song " + song + ".wav"), song, 12);
        }
    }

    /// Writes a song as a WAV file (16 bits, mono): a melody with a beat that `song` decides.
    static void writeSong(Path file, int song, double seconds) {
        int samples = (int) Math.round(seconds * SAMPLE_RATE);
        ByteBuffer wav = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * samples);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(SAMPLE_RATE).putInt(2 * SAMPLE_RATE);
        wav.putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples);
        Random random = new Random(song);
        int noteSamples = SAMPLE_RATE / (2 + song % 5);
        double frequency = 0;
        for (int i = 0; i < samples; i++) {
            if (i % noteSamples == 0) {
                frequency = 110 * Math.pow(2, random.nextInt(36) / 12.0);
            }
            double decay = Math.exp(-4.0 * (i % noteSamples) / noteSamples);
            double sample = 0.5 * decay * Math.sin(2 * Math.PI * frequency * i / SAMPLE_RATE);
            wav.putShort((short) Math.clamp(Math.round(sample * 20_000), Short.MIN_VALUE, Short.MAX_VALUE));
        }
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, wav.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
