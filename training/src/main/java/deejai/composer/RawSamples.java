package deejai.composer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// Raw samples on disk: 16 bits, little endian.
final class RawSamples {

    /// Values of a block: between a tenth and a fifth of a second at the rates and channels of the stems.
    private static final int BLOCK = 8_820;

    /// Root mean square below which a block counts as a rest.
    private static final double SILENCE = 1e-3;

    private RawSamples() {}

    /// Root mean square in dB below full scale of the blocks in which something sounds; negative infinity where
    /// none does.
    static double activeLevel(Path file) throws IOException {
        var samples = ByteBuffer.wrap(Files.readAllBytes(file))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        double energy = 0;
        long counted = 0;
        for (int from = 0; from + BLOCK <= samples.limit(); from += BLOCK) {
            double sum = 0;
            for (int i = from; i < from + BLOCK; i++) {
                double sample = samples.get(i) / 32768.0;
                sum += sample * sample;
            }
            if (sum / BLOCK > SILENCE * SILENCE) {
                energy += sum;
                counted += BLOCK;
            }
        }
        return counted == 0 ? Double.NEGATIVE_INFINITY : 10 * Math.log10(energy / counted);
    }

    /// Writes samples, the loudest at nine tenths of full scale.
    static void write(Path file, float[] samples) throws IOException {
        float loudest = 1e-6f;
        for (float sample : samples) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (float sample : samples) {
            bytes.putShort((short) (sample / loudest * 29_500));
        }
        Files.write(file, bytes.array());
    }
}
