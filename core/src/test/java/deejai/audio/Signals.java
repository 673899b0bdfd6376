package deejai.audio;

import java.nio.file.Path;
import java.util.Arrays;

/// What tests ask of signals.
final class Signals {

    private Signals() {}

    /// The whole signal of a file.
    static float[] decode(Path file, int sampleRate) throws AudioFileException {
        var signal = new Collector();
        try (AudioFile audio = AudioFile.open(file)) {
            audio.decode(sampleRate, signal);
        }
        return signal.samples();
    }

    /// The whole signal of a file at the file's own sample rate.
    static float[] decode(Path file) throws AudioFileException {
        try (AudioFile audio = AudioFile.open(file)) {
            return decode(file, audio.properties().sampleRate());
        }
    }

    /// Root mean square of the difference of two signals over that of the expected one, as far as both go.
    static double relativeError(float[] actual, float[] expected) {
        double error = 0;
        double signal = 0;
        for (int i = 0; i < Math.min(actual.length, expected.length); i++) {
            error += Math.pow(actual[i] - (double) expected[i], 2);
            signal += Math.pow(expected[i], 2);
        }
        return Math.sqrt(error / signal);
    }

    /// Keeps all blocks.
    static final class Collector implements SampleSink {

        private float[] samples = new float[1 << 16];
        private int total;

        @Override
        public void accept(float[] block, int length) {
            if (total + length > samples.length) {
                samples = Arrays.copyOf(samples, Math.max(2 * samples.length, total + length));
            }
            System.arraycopy(block, 0, samples, total, length);
            total += length;
        }

        float[] samples() {
            return Arrays.copyOf(samples, total);
        }
    }
}
