package deejai.spectrogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deejai.goldens.Goldens;
import deejai.goldens.Npy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SliceStreamTest {

    private static final int SLICE = 96 * 216;

    @ParameterizedTest
    @ValueSource(strings = {"clip1", "clip2"})
    void allFourPreprocessingsGiveTheOriginalsInput(String clip) throws IOException {
        float[] samples = MelSpectrogramTest.readWav(Goldens.licensed(clip + "_22050_mono.wav"));
        assertSlices(samples, Preprocessing.MP3TOVEC, clip + "_x_mp3tovec.npy", 1, 0);
        assertSlices(samples, Preprocessing.ONLINE, clip + "_x_online.npy", 1, 0);
        assertSlices(samples, Preprocessing.ENCODE, clip + "_u8_encode.npy", 1 / 255.0, 0);
        assertSlices(samples, Preprocessing.TRAIN, clip + "_u8_train.npy", 2 / 255.0, -1);
    }

    @Test
    void firstSliceOfTheSyntheticClipIsTheOriginals() throws IOException {
        float[] samples = MelSpectrogramTest.readWav(Goldens.resource("synth_chirp_noise_silence_click.wav"));
        double[] expected = Npy.read(Goldens.resource("synth_chirp_noise_silence_click.slice0_minmax.npy"))
                .values();
        float[] actual = Signals.slices(samples, Preprocessing.MP3TOVEC).getFirst();
        for (int i = 0; i < SLICE; i++) {
            assertThat((double) actual[i]).isEqualTo(expected[i], within(1e-4));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "511, 1, 1",
        "66150, 1, 1",
        "110079, 1, 1",
        "110080, 1, 1",
        "110590, 1, 1",
        "110591, 1, 1",
        "110592, 1, 1",
        "221181, 2, 1",
        "221182, 2, 2",
        "221184, 2, 2",
        "331772, 3, 2",
        "331773, 3, 3"
    })
    void trackHasAsManySlicesAsInTheOriginalAndAtLeastOne(int length, int continuous, int separate) {
        float[] samples = Signals.noise(length, length);
        assertThat(Signals.slices(samples, Preprocessing.MP3TOVEC)).hasSize(continuous);
        assertThat(Signals.slices(samples, Preprocessing.ENCODE)).hasSize(separate);
    }

    @Test
    void signalWithoutSamplesHasNoSlices() {
        for (Preprocessing preprocessing : List.of(Preprocessing.MP3TOVEC, Preprocessing.TRAIN)) {
            assertThat(Signals.slices(new float[0], preprocessing)).isEmpty();
        }
    }

    @Test
    void shortTrackIsPaddedWithSilence() {
        float[] samples = Signals.noise(66_150, 5);
        float[] padded = Arrays.copyOf(samples, 110_591);
        for (Preprocessing preprocessing : List.of(Preprocessing.MP3TOVEC, Preprocessing.ENCODE)) {
            assertThat(Signals.slices(samples, preprocessing).getFirst())
                    .isEqualTo(Signals.slices(padded, preprocessing).getFirst());
        }
    }

    @Test
    void streamCanBeUsedForTheNextTrack() {
        float[] first = Signals.noise(150_000, 1);
        float[] second = Signals.noise(90_000, 2);
        for (Preprocessing preprocessing : List.of(Preprocessing.MP3TOVEC, Preprocessing.ENCODE)) {
            List<float[]> slices = new ArrayList<>();
            SliceStream stream = new SliceStream(preprocessing, slices::add);
            stream.accept(first, first.length);
            stream.finish();
            stream.accept(second, second.length);
            stream.finish();
            assertThat(slices).hasSize(2);
            assertThat(slices.get(1))
                    .isEqualTo(Signals.slices(second, preprocessing).getFirst());
        }
    }

    @Test
    void silenceIsConstantAsInTheOriginal() {
        float[] silence = new float[132_300];
        assertAll(silence, Preprocessing.MP3TOVEC, 0);
        assertAll(silence, Preprocessing.ONLINE, -130.103f);
        assertAll(silence, Preprocessing.ENCODE, 1);
        assertAll(silence, Preprocessing.TRAIN, -1);
    }

    @Test
    void inputOfNothingButNanIsSilence() {
        float[] nan = new float[132_300];
        Arrays.fill(nan, Float.NaN);
        assertAll(nan, Preprocessing.MP3TOVEC, 0);
        assertAll(nan, Preprocessing.TRAIN, -1);
    }

    private static void assertAll(float[] samples, Preprocessing preprocessing, float expected) {
        for (float value : Signals.slices(samples, preprocessing).getFirst()) {
            assertThat(value).isEqualTo(expected, within(1e-3f));
        }
    }

    private static void assertSlices(
            float[] samples, Preprocessing preprocessing, String golden, double scale, double offset)
            throws IOException {
        double[] expected = Npy.read(Goldens.licensed(golden)).values();
        List<float[]> slices = Signals.slices(samples, preprocessing);
        assertThat(slices).hasSize(expected.length / SLICE);
        double step = preprocessing.scaling() == Preprocessing.Scaling.MIN_MAX ? 0 : scale;
        int roundedApart = 0;
        for (int i = 0; i < expected.length; i++) {
            double difference = Math.abs(slices.get(i / SLICE)[i % SLICE] - (expected[i] * scale + offset));
            if (step > 0 && difference > 1e-4) {
                // A byte whose level is within float rounding of x.5 may be rounded to its neighbour.
                assertThat(difference).isLessThan(step + 1e-4);
                roundedApart++;
            } else {
                assertThat(difference).isLessThan(1e-4);
            }
        }
        assertThat(roundedApart).isLessThanOrEqualTo(4);
    }
}
