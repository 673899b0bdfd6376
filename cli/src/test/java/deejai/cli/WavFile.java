package deejai.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Writes short pieces of made-up music as WAV files, tags in a LIST/INFO chunk.
final class WavFile {

    static final int SAMPLE_RATE = 22_050;

    private WavFile() {}

    /// Writes a piece; each number sounds different.
    ///
    /// @param piece  number of the piece, from 0
    /// @param artist null for a file that does not tell
    /// @param title  null for a file that does not tell
    static void write(Path file, int piece, double seconds, @Nullable String artist, @Nullable String title) {
        Map<String, String> tags = new LinkedHashMap<>();
        if (artist != null) {
            tags.put("IART", artist);
        }
        if (title != null) {
            tags.put("INAM", title);
            tags.put("IPRD", "Album of " + title);
        }
        byte[] data = samples(piece, (int) (seconds * SAMPLE_RATE));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, riff(chunk("fmt ", format()), info(tags), chunk("data", data)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A tone with overtones that beats, and some noise: 16 bits, mono.
    private static byte[] samples(int piece, int lengthSamples) {
        SplittableRandom random = new SplittableRandom(piece);
        double frequency = 80 * Math.pow(2, random.nextDouble(4));
        double beat = random.nextDouble(0.5, 6);
        double noise = random.nextDouble(0.02, 0.3);
        ByteBuffer data = ByteBuffer.allocate(Short.BYTES * lengthSamples).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < lengthSamples; i++) {
            double time = (double) i / SAMPLE_RATE;
            double tone = 0;
            for (int overtone = 1; overtone <= 4; overtone++) {
                tone += Math.sin(2 * Math.PI * frequency * overtone * time) / (overtone * 4);
            }
            double loudness = 0.6 + 0.4 * Math.sin(2 * Math.PI * beat * time);
            double sample = tone * loudness + noise * (random.nextDouble() - 0.5);
            data.putShort((short) Math.round(20_000 * sample));
        }
        return data.array();
    }

    private static byte[] format() {
        return ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(SAMPLE_RATE)
                .putInt(Short.BYTES * SAMPLE_RATE)
                .putShort((short) Short.BYTES)
                .putShort((short) Short.SIZE)
                .array();
    }

    private static byte[] info(Map<String, String> tags) {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        list.writeBytes(ascii("INFO"));
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            list.writeBytes(chunk(tag.getKey(), (tag.getValue() + "\0").getBytes(StandardCharsets.UTF_8)));
        }
        return tags.isEmpty() ? new byte[0] : chunk("LIST", list.toByteArray());
    }

    private static byte[] riff(byte[]... chunks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(ascii("WAVE"));
        for (byte[] chunk : chunks) {
            body.writeBytes(chunk);
        }
        return chunk("RIFF", body.toByteArray());
    }

    /// A chunk: name, length, body, and a byte more where the length is odd.
    private static byte[] chunk(String name, byte[] body) {
        int padded = body.length + body.length % 2;
        return ByteBuffer.allocate(8 + padded)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii(name))
                .putInt(body.length)
                .put(body)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
