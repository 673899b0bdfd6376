package deejai.slices;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Writes made-up music: WAV, mono, 16 bits, 22,050 Hz, artist and title in a LIST/INFO chunk.
public final class Wav {

    /// Samples a second.
    public static final int SAMPLE_RATE = 22_050;
    private static final int HEADER_BYTES = 44;

    private Wav() {}

    /// Writes a piece; each number sounds different.
    static void write(Path file, int piece, double seconds) throws IOException {
        write(file, samples(piece, (int) (seconds * SAMPLE_RATE)), "", "");
    }

    /// Writes samples; without tags where the artist is empty.
    public static void write(Path file, float[] samples, String artist, String title) throws IOException {
        byte[] info = artist.isEmpty() ? new byte[0] : info(artist, title);
        int dataBytes = Short.BYTES * samples.length;
        ByteBuffer bytes = ByteBuffer.allocate(HEADER_BYTES + info.length + dataBytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(HEADER_BYTES - 8 + info.length + dataBytes)
                .put(ascii("WAVEfmt "))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(SAMPLE_RATE)
                .putInt(Short.BYTES * SAMPLE_RATE)
                .putShort((short) Short.BYTES)
                .putShort((short) Short.SIZE)
                .put(info)
                .put(ascii("data"))
                .putInt(dataBytes);
        for (float sample : samples) {
            bytes.putShort((short) Math.round(32_767 * sample));
        }
        Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
        Files.write(file, bytes.array());
    }

    /// A tone with overtones that beats, and some noise.
    static float[] samples(int piece, int length) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(piece);
        double frequency = 80 * Math.pow(2, random.nextDouble(4));
        double beat = random.nextDouble(0.5, 6);
        double noise = random.nextDouble(0.02, 0.3);
        float[] samples = new float[length];
        for (int i = 0; i < length; i++) {
            double time = (double) i / SAMPLE_RATE;
            double tone = 0;
            for (int overtone = 1; overtone <= 4; overtone++) {
                tone += Math.sin(2 * Math.PI * frequency * overtone * time) / (overtone * 4);
            }
            double loudness = 0.6 + 0.4 * Math.sin(2 * Math.PI * beat * time);
            samples[i] = (float) (0.6 * (tone * loudness + noise * (random.nextDouble() - 0.5)));
        }
        return samples;
    }

    private static byte[] info(String artist, String title) {
        byte[] tags = join(chunk("IART", artist), chunk("INAM", title));
        return ByteBuffer.allocate(12 + tags.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("LIST"))
                .putInt(4 + tags.length)
                .put(ascii("INFO"))
                .put(tags)
                .array();
    }

    private static byte[] chunk(String name, String text) {
        byte[] body = ascii(text);
        int padded = body.length + 2 - body.length % 2;
        return ByteBuffer.allocate(8 + padded)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii(name))
                .putInt(padded)
                .put(body)
                .array();
    }

    private static byte[] join(byte[] a, byte[] b) {
        return ByteBuffer.allocate(a.length + b.length).put(a).put(b).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
