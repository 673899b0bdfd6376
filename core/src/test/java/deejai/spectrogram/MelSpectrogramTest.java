package deejai.spectrogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deejai.goldens.Goldens;
import deejai.goldens.Npy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MelSpectrogramTest {

    private static final Preprocessing STANDARD = Preprocessing.MP3TOVEC;

    @Test
    void melFiltersAreLibrosas() throws IOException {
        Npy expected = Npy.read(Goldens.resource("mel_basis_f32.npy"));
        MelFilters filters = new MelFilters(22_050, 2048, 96);
        float[] actual = new float[96 * 1025];
        for (int band = 0; band < 96; band++) {
            float[] weights = filters.weights(band);
            System.arraycopy(weights, 0, actual, band * 1025 + filters.firstBin(band), weights.length);
        }
        assertThat(actual).containsExactly(expected.floats(), within(1e-8f));
    }

    @Test
    void windowIsThePeriodicHannWindowHalved() throws IOException {
        float[] expected = Npy.read(Goldens.resource("hann_2048.npy")).floats();
        float[] window = new FourierTables(2048).halfWindow();
        for (int k = 0; k < window.length; k++) {
            assertThat(2 * window[k]).isEqualTo(expected[k], within(1e-7f));
        }
    }

    @Test
    void powerOfTheSyntheticClipIsLibrosas() throws IOException {
        float[] samples = readWav(Goldens.resource("synth_chirp_noise_silence_click.wav"));
        Npy expected = Npy.read(Goldens.resource("synth_chirp_noise_silence_click.mel_power.npy"));
        assertSamePower(melPower(samples), expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clip1", "clip2"})
    void powerOfMusicIsLibrosas(String clip) throws IOException {
        float[] samples = readWav(Goldens.licensed(clip + "_22050_mono.wav"));
        assertSamePower(melPower(samples), Npy.read(Goldens.licensed(clip + "_mel_power.npy")));
        assertSamePower(melPower(samples), Npy.read(Goldens.licensed(clip + "_mel_power_f64.npy")));
    }

    @Test
    void decibelsOfTheSyntheticClipAreLibrosas() throws IOException {
        float[] power = melPower(readWav(Goldens.resource("synth_chirp_noise_silence_click.wav")));
        Npy expected = Npy.read(Goldens.resource("synth_chirp_noise_silence_click.mel_db_ref1.npy"));
        Decibels.fromPower(power);
        double floor = DoubleStream.of(expected.values()).max().orElseThrow() - 80;
        for (int i = 0; i < power.length; i++) {
            assertThat(Math.max(power[i], floor)).isEqualTo(expected.values()[i], within(0.002));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 512, 513, 1024, 2048, 7679, 7680, 8191, 8192, 8193, 50_000})
    void vectorAndScalarKernelsGiveTheSameFloats(int length) {
        float[] samples = Signals.noise(length, 42);
        float[] scalar = Signals.melPower(samples, STANDARD, new ScalarMelKernel(MelPlan.of(STANDARD)));
        float[] vector = Signals.melPower(samples, STANDARD, new VectorMelKernel(MelPlan.of(STANDARD)));
        assertThat(vector).isEqualTo(scalar).hasSize(96 * (1 + length / 512));
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 128, 256, 512, 1024, 4096})
    void everySizeOfTransformMatchesTheDefinition(int nFft) {
        Preprocessing preprocessing = new Preprocessing(
                22_050,
                nFft,
                nFft / 4,
                8,
                16,
                Preprocessing.Slicing.CONTINUOUS,
                Preprocessing.Reference.SLICE_MAXIMUM,
                80,
                Preprocessing.Scaling.MIN_MAX);
        float[] samples = Signals.noise(3 * nFft, nFft);
        float[] expected = powerByDefinition(samples, preprocessing);
        double tolerance = 1e-5 * max(expected);
        MelPlan plan = MelPlan.of(preprocessing);
        for (MelKernel kernel : new MelKernel[] {new ScalarMelKernel(plan), new VectorMelKernel(plan)}) {
            float[] actual = Signals.melPower(samples, preprocessing, kernel);
            assertThat(actual).containsExactly(expected, within((float) tolerance));
        }
    }

    @Test
    void piecesOfAnySizeGiveTheSameFramesAsTheWhole() {
        float[] samples = Signals.noise(60_000, 7);
        float[] whole = melPower(samples);
        for (int pieceLength : new int[] {1, 7, 511, 512, 513, 4096, 59_999}) {
            float[] sums = new float[96];
            int[] frames = new int[1];
            MelSpectrogram spectrogram = new MelSpectrogram(STANDARD, (mel, stride, count) -> {
                for (int band = 0; band < 96; band++) {
                    for (int frame = 0; frame < count; frame++) {
                        int at = band * (1 + 60_000 / 512) + frames[0] + frame;
                        assertThat(mel[band * stride + frame]).isEqualTo(whole[at]);
                        sums[band] += mel[band * stride + frame];
                    }
                }
                frames[0] += count;
            });
            for (int from = 0; from < samples.length; from += pieceLength) {
                spectrogram.accept(samples, from, Math.min(pieceLength, samples.length - from));
            }
            spectrogram.finish();
            assertThat(frames[0]).isEqualTo(1 + 60_000 / 512);
            assertThat(sums[50]).isPositive();
        }
    }

    @Test
    void aSpectrogramCanBeUsedForTheNextSignal() {
        float[] first = Signals.noise(20_000, 1);
        float[] second = Signals.noise(10_000, 2);
        float[] alone = melPower(second);
        int[] frames = new int[1];
        boolean[] onSecond = new boolean[1];
        MelSpectrogram spectrogram = new MelSpectrogram(STANDARD, (mel, stride, count) -> {
            for (int frame = 0; frame < count && onSecond[0]; frame++) {
                assertThat(mel[30 * stride + frame]).isEqualTo(alone[30 * 20 + frames[0]]);
                frames[0]++;
            }
        });
        spectrogram.accept(first, 0, first.length);
        spectrogram.finish();
        onSecond[0] = true;
        spectrogram.accept(second, 0, second.length);
        spectrogram.finish();
        assertThat(frames[0]).isEqualTo(20);
    }

    @Test
    void samplesThatAreNotFiniteCountAsSilence() {
        float[] damaged = Signals.noise(20_000, 3);
        float[] clean = damaged.clone();
        float[] bad = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 1e30f};
        for (int i = 0; i < bad.length; i++) {
            damaged[1000 * i + 17] = bad[i];
            clean[1000 * i + 17] = 0;
        }
        assertThat(melPower(damaged)).isEqualTo(melPower(clean));
    }

    @Test
    void vectorAndScalarDecibelsAreTheSameFloatsAndRight() {
        float[] power = new float[10_007];
        for (int i = 0; i < power.length; i++) {
            power[i] = (float) Math.pow(10, -12 + 20.0 * i / power.length);
        }
        power[0] = 0;
        float[] vector = power.clone();
        Decibels.fromPower(vector);
        for (int i = 0; i < power.length; i++) {
            assertThat(vector[i]).isEqualTo(Decibels.fromPower(power[i]));
            assertThat((double) vector[i]).isEqualTo(10 * Math.log10(Math.max(1e-10, power[i])), within(2e-5));
        }
    }

    private static float[] melPower(float[] samples) {
        return Signals.melPower(samples, STANDARD, MelKernel.create(MelPlan.of(STANDARD)));
    }

    private static void assertSamePower(float[] actual, Npy expected) {
        assertThat(actual).hasSize(expected.values().length);
        double tolerance = 1e-5 * DoubleStream.of(expected.values()).max().orElseThrow();
        for (int i = 0; i < actual.length; i++) {
            assertThat((double) actual[i]).isEqualTo(expected.values()[i], within(tolerance));
        }
    }

    private static float max(float[] values) {
        float max = 0;
        for (float value : values) {
            max = Math.max(max, value);
        }
        return max;
    }

    /// The definition of the discrete Fourier transform, in double precision.
    private static float[] powerByDefinition(float[] samples, Preprocessing preprocessing) {
        int nFft = preprocessing.nFft();
        int frames = 1 + samples.length / preprocessing.hopLength();
        MelFilters filters = new MelFilters(preprocessing.sampleRate(), nFft, preprocessing.nMels());
        float[] mel = new float[preprocessing.nMels() * frames];
        for (int frame = 0; frame < frames; frame++) {
            double[] power = new double[nFft / 2 + 1];
            for (int bin = 0; bin <= nFft / 2; bin++) {
                double re = 0;
                double im = 0;
                for (int k = 0; k < nFft; k++) {
                    int at = frame * preprocessing.hopLength() - nFft / 2 + k;
                    double sample = at >= 0 && at < samples.length ? samples[at] : 0;
                    double windowed = sample * (0.5 - 0.5 * Math.cos(2 * Math.PI * k / nFft));
                    re += windowed * Math.cos(2 * Math.PI * bin * k / nFft);
                    im -= windowed * Math.sin(2 * Math.PI * bin * k / nFft);
                }
                power[bin] = re * re + im * im;
            }
            for (int band = 0; band < preprocessing.nMels(); band++) {
                float[] weights = filters.weights(band);
                double sum = 0;
                for (int i = 0; i < weights.length; i++) {
                    sum += weights[i] * power[filters.firstBin(band) + i];
                }
                mel[band * frames + frame] = (float) sum;
            }
        }
        return mel;
    }

    /// Samples of a 16-bit mono WAV file with a plain 44-byte header.
    static float[] readWav(Path path) throws IOException {
        byte[] file = Files.readAllBytes(path);
        ByteBuffer data =
                ByteBuffer.wrap(Arrays.copyOfRange(file, 44, file.length)).order(ByteOrder.LITTLE_ENDIAN);
        float[] samples = new float[data.remaining() / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = data.getShort() / 32768f;
        }
        return samples;
    }
}
