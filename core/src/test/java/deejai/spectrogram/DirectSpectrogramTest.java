package deejai.spectrogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import deejai.audio.AudioFile;
import deejai.audio.AudioFileException;
import deejai.audio.AudioFixtures;
import deejai.goldens.Goldens;
import deejai.goldens.Npy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Spectrograms of signals that are not resampled, against those of the same signals resampled.
class DirectSpectrogramTest {

    private static final Preprocessing STANDARD = Preprocessing.MP3TOVEC;

    /// Bands that the resampler damps, where its reference is no truer than we are.
    private static final int HIGHEST_BANDS = 6;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"flac", "mp3", "ogg", "m4a"})
    void bandsOfCompressedMusicAreLibrosas(String format) throws Exception {
        float[] librosas =
                Npy.read(Goldens.licensed("clip2_load_" + format + "_f32.npy")).floats();
        float[] signal = decode(Goldens.licensed("clip2_src." + format), 44_100);
        assertSameDecibels(decibels(signal, 44_100), decibels(librosas, 22_050), format.equals("m4a") ? 0.3 : 0.01);
    }

    /// Music-like noise that starts and ends hard, at lengths around whole frames and the ends of kernels' batches.
    @ParameterizedTest
    @CsvSource({
        "44100, 1", "44100, 300", "44100, 2047", "44100, 2048", "44100, 2049", "44100, 16383", "44100, 16384",
        "44100, 16385", "44100, 17407", "44100, 17409", "44100, 100001", "88200, 4", "88200, 60003", "88200, 131071",
    })
    void bandsAreThoseOfTheResampledSignal(int sampleRate, int length) throws Exception {
        Path file = folder.resolve("noise.wav");
        AudioFixtures.writeFloatWav(file, AudioFixtures.noise(length, length), sampleRate, 1);
        float[] direct = decibels(decode(file, sampleRate), sampleRate);
        assertSameDecibels(direct, decibels(decode(file, 22_050), 22_050), 0.01);
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 88_200})
    void vectorAndScalarKernelsGiveTheSameFloats(int sampleRate) {
        MelPlan plan = MelPlan.of(STANDARD, sampleRate);
        for (int length : new int[] {0, 1, 1023, 1024, 16_384, 40_000}) {
            float[] samples = Signals.noise(length, length);
            assertThat(Signals.melPower(samples, STANDARD, new VectorMelKernel(plan)))
                    .isEqualTo(Signals.melPower(samples, STANDARD, new ScalarMelKernel(plan)));
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 220159, 1", "2, 220160, 1", "2, 442365, 2", "2, 442366, 2", "2, 1, 1", "4, 884729, 2", "4, 7, 1"})
    void trackHasAsManySlicesAsResampled(int factor, int length, int slices) {
        float[] samples = Signals.noise(length, 1);
        float[] resampled = Signals.noise(Math.ceilDiv(length, factor), 1);
        assertThat(slices(samples, 22_050 * factor)).hasSize(slices);
        assertThat(Signals.slices(resampled, STANDARD)).hasSize(slices);
    }

    @Test
    void filterIsThatOfTheDecoder() throws Exception {
        for (int factor : new int[] {2, 4}) {
            int at = 1000 * factor;
            float[] impulse = new float[2 * at];
            impulse[at] = 0.5f;
            Path file = folder.resolve("impulse.wav");
            AudioFixtures.writeFloatWav(file, impulse, 22_050 * factor, 1);
            float[] resampled = decode(file, 22_050);
            LowPass lowPass = new LowPass(factor);
            for (int i = 200; i < resampled.length - 200; i++) {
                assertThat(resampled[i]).isEqualTo(lowPass.filtered(impulse, i * factor), within(1e-6f));
            }
            assertThat(resampled[1000] * factor).isEqualTo(0.5f, within(0.03f));
        }
    }

    @Test
    void streamAtTwiceTheRateCanBeUsedForTheNextTrack() {
        float[] first = Signals.noise(300_000, 1);
        float[] second = Signals.noise(230_000, 2);
        List<float[]> slices = new ArrayList<>();
        SliceStream stream = new SliceStream(STANDARD, 44_100, slices::add);
        for (float[] samples : List.of(first, second)) {
            stream.accept(samples, samples.length);
            stream.finish();
        }
        assertThat(slices).hasSize(2);
        assertThat(slices.get(1)).isEqualTo(slices(second, 44_100).getFirst());
    }

    @Test
    void onlySmallMultiplesOfTheRateAreTakenDirectly() {
        for (int rate : new int[] {22_050, 44_100, 88_200}) {
            assertThat(SliceStream.takesDirectly(STANDARD, rate)).isTrue();
        }
        for (int rate : new int[] {1, 11_025, 22_051, 32_000, 48_000, 66_150, 176_400}) {
            assertThat(SliceStream.takesDirectly(STANDARD, rate)).isFalse();
            assertThatThrownBy(() -> new SliceStream(STANDARD, rate, slice -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("" + rate);
        }
    }

    @Test
    void separatePiecesAreCutFromTheResampledSignal() {
        assertThat(SliceStream.takesDirectly(Preprocessing.ENCODE, 22_050)).isTrue();
        assertThat(SliceStream.takesDirectly(Preprocessing.ENCODE, 44_100)).isFalse();
        assertThat(SliceStream.takesDirectly(Preprocessing.TRAIN, 44_100)).isFalse();
    }

    private static List<float[]> slices(float[] samples, int sampleRate) {
        List<float[]> slices = new ArrayList<>();
        SliceStream stream = new SliceStream(STANDARD, sampleRate, slices::add);
        stream.accept(samples, samples.length);
        stream.finish();
        return slices;
    }

    /// nMels x frames.
    private static float[] decibels(float[] samples, int sampleRate) {
        float[] mel = Signals.melPower(samples, STANDARD, MelKernel.create(MelPlan.of(STANDARD, sampleRate)));
        Decibels.fromPower(mel);
        return mel;
    }

    /// Points that are not more than 80 dB below the loudest are the same: on average to within 0.01 dB, and each one
    /// below the highest bands to within `tolerance`.
    private static void assertSameDecibels(float[] actual, float[] expected, double tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        int frames = expected.length / STANDARD.nMels();
        float floor = Float.NEGATIVE_INFINITY;
        for (float value : expected) {
            floor = Math.max(floor, value - 80);
        }
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            double difference = Math.abs(Math.max(actual[i], floor) - (double) Math.max(expected[i], floor));
            sum += difference;
            if (i / frames < STANDARD.nMels() - HIGHEST_BANDS) {
                assertThat(difference).isLessThan(tolerance);
            }
        }
        assertThat(sum / actual.length).isLessThan(0.01);
    }

    private static float[] decode(Path file, int sampleRate) throws IOException, AudioFileException {
        float[][] signal = {new float[1 << 20]};
        int[] total = new int[1];
        try (AudioFile audio = AudioFile.open(file)) {
            audio.decode(sampleRate, (samples, length) -> {
                System.arraycopy(samples, 0, signal[0], total[0], length);
                total[0] += length;
            });
        }
        return Arrays.copyOf(signal[0], total[0]);
    }
}
