package deejai.spectrogram;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.audio.AudioFile;
import deejai.audio.AudioFileException;
import deejai.goldens.Goldens;
import deejai.goldens.Npy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// From a compressed file to decibels, against librosa's decoding and resampling of the same file.
class CompressedMusicTest {

    private static final Preprocessing STANDARD = Preprocessing.MP3TOVEC;

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "flac", "m4a", "ogg"})
    void decibelsOfCompressedMusicAreLibrosas(String extension) throws IOException, AudioFileException {
        float[] expected = decibels(Npy.read(Goldens.licensed("clip2_load_" + extension + "_f32.npy"))
                .floats());
        float[] actual = decibels(decode(Goldens.licensed("clip2_src." + extension)));
        assertThat(actual).hasSameSizeAs(expected);
        double largest = 0;
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            double difference = Math.abs(actual[i] - expected[i]);
            largest = Math.max(largest, difference);
            sum += difference;
        }
        assertThat(largest).isLessThan(0.5);
        assertThat(sum / actual.length).isLessThan(0.005);
    }

    private static float[] decode(Path path) throws AudioFileException {
        float[] samples = new float[1 << 20];
        int[] length = new int[1];
        try (AudioFile file = AudioFile.open(path)) {
            file.decode(STANDARD.sampleRate(), (block, count) -> {
                System.arraycopy(block, 0, samples, length[0], count);
                length[0] += count;
            });
        }
        return Arrays.copyOf(samples, length[0]);
    }

    /// Log-mel of all frames, cut off 80 dB below the loudest.
    private static float[] decibels(float[] samples) {
        float[] power = Signals.melPower(samples, STANDARD, MelKernel.create(MelPlan.of(STANDARD)));
        Decibels.fromPower(power);
        float loudest = Float.NEGATIVE_INFINITY;
        for (float value : power) {
            loudest = Math.max(loudest, value);
        }
        for (int i = 0; i < power.length; i++) {
            power[i] = Math.max(power[i], loudest - 80);
        }
        return power;
    }
}
