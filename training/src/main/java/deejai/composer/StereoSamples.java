package deejai.composer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// Raw samples on disk: 16 bits little endian, two channels, 44,100 Hz.
final class StereoSamples {

    static final int SAMPLE_RATE = 44_100;

    private static final double SILENCE = 1e-3;

    private StereoSamples() {}

    /// Root mean square in dB below full scale, of the tenths of a second in which something sounds.
    static double activeLevel(Path file) throws IOException {
        var samples = ByteBuffer.wrap(Files.readAllBytes(file))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        int block = SAMPLE_RATE / 5;
        double energy = 0;
        long counted = 0;
        for (int from = 0; from + block <= samples.limit(); from += block) {
            double sum = 0;
            for (int i = from; i < from + block; i++) {
                double sample = samples.get(i) / 32768.0;
                sum += sample * sample;
            }
            if (sum / block > SILENCE * SILENCE) {
                energy += sum;
                counted += block;
            }
        }
        return counted == 0 ? Double.NEGATIVE_INFINITY : 10 * Math.log10(energy / counted);
    }
}
