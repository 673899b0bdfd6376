package deejai.descriptors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SliceDescriptorsTest {

    private static final int SAMPLES = 110_592;
    private static final double SAMPLE_RATE = 22_050;

    private static float[] group(float[] descriptors, String name) {
        DescriptorGroup group = SliceDescriptors.groups().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Arrays.copyOfRange(descriptors, group.offset(), group.offset() + group.size());
    }

    private static float[] group(String name, float[] samples) {
        return group(SliceDescriptors.of(samples), name);
    }

    private static float[] sine(double hz) {
        float[] samples = new float[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            samples[i] = (float) (0.5 * Math.sin(2 * Math.PI * hz * i / SAMPLE_RATE));
        }
        return samples;
    }

    private static float[] noise() {
        SplittableRandom random = new SplittableRandom(1);
        float[] samples = new float[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            samples[i] = (float) (0.2 * random.nextGaussian());
        }
        return samples;
    }

    /// Short bursts of noise at a steady rate, over soft noise.
    private static float[] clicks(double bpm) {
        SplittableRandom random = new SplittableRandom(2);
        float[] samples = new float[SAMPLES];
        double spacing = 60 * SAMPLE_RATE / bpm;
        for (int i = 0; i < SAMPLES; i++) {
            double sinceClick = i % spacing;
            double loudness = 0.001 + Math.exp(-sinceClick / 300);
            samples[i] = (float) (0.3 * loudness * (random.nextDouble() - 0.5));
        }
        return samples;
    }

    /// Notes of a chord with overtones, each set in twice a second.
    private static float[] chord(int transposition, int... notes) {
        float[] samples = new float[SAMPLES];
        for (int note : notes) {
            double hz = 261.6256 * Math.pow(2, (note + transposition) / 12.0);
            for (int i = 0; i < SAMPLES; i++) {
                double time = i / SAMPLE_RATE;
                double envelope = Math.exp(-3 * (time % 0.5));
                samples[i] += (float) (0.1 * envelope * Math.sin(2 * Math.PI * hz * time));
                samples[i] += (float) (0.04 * envelope * Math.sin(4 * Math.PI * hz * time));
            }
        }
        return samples;
    }

    private static int strongest(float[] values) {
        int strongest = 0;
        for (int i = 1; i < values.length; i++) {
            strongest = values[i] > values[strongest] ? i : strongest;
        }
        return strongest;
    }

    private static void assertFinite(float[] descriptors) {
        for (float value : descriptors) {
            assertThat(Float.isFinite(value)).isTrue();
        }
    }

    @Test
    void groupsCoverAllDescriptorsInOrder() {
        int next = 0;
        for (DescriptorGroup group : SliceDescriptors.groups()) {
            assertThat(group.offset()).isEqualTo(next);
            next += group.size();
        }
        assertThat(next).isEqualTo(SliceDescriptors.SIZE).isEqualTo(925);
        assertThat(SliceDescriptors.groups())
                .extracting(DescriptorGroup::name)
                .doesNotHaveDuplicates()
                .startsWith("mfcc.mean", "mfcc.deviation", "mfcc.deltaDeviation", "contrast.mean")
                .endsWith("block.correlation", "block.fluctuation");
    }

    @Test
    void silenceGivesFiniteNumbers() {
        float[] descriptors = SliceDescriptors.of(new float[SAMPLES]);
        assertFinite(descriptors);
        assertThat(group(descriptors, "chroma.mean")).containsOnly(0);
        assertThat(group(descriptors, "tempo")[0]).isEqualTo((float) (Math.log(120) / Math.log(2)), within(1e-6f));
    }

    @Test
    void singleSampleAndSteadyLevelGiveFiniteNumbers() {
        float[] impulse = new float[SAMPLES];
        impulse[SAMPLES / 2] = -1e-30f;
        assertFinite(SliceDescriptors.of(impulse));
        float[] level = new float[SAMPLES];
        Arrays.fill(level, 4);
        assertFinite(SliceDescriptors.of(level));
    }

    @Test
    void loudnessSaysNothing() {
        float[] loud = chord(0, 0, 4, 7);
        float[] soft = loud.clone();
        for (int i = 0; i < SAMPLES; i++) {
            soft[i] /= 1024; // A power of two leaves no rounding.
        }
        assertThat(SliceDescriptors.of(soft)).containsExactly(SliceDescriptors.of(loud));
    }

    @Test
    void chromaOfASineIsItsNote() {
        for (int note = 0; note < 12; note++) {
            double hz = 523.2511 * Math.pow(2, note / 12.0);
            assertThat(strongest(group("chroma.mean", sine(hz)))).isEqualTo(note);
        }
    }

    @Test
    void transpositionTurnsChromaAndLeavesIntervalsAlone() {
        float[] here = SliceDescriptors.of(chord(0, 12, 16, 19));
        float[] there = SliceDescriptors.of(chord(5, 12, 16, 19));
        float[] other = SliceDescriptors.of(chord(0, 12, 13, 14));
        float[] chroma = group(here, "chroma.mean");
        float[] turned = group(there, "chroma.mean");
        for (int pitch = 0; pitch < 12; pitch++) {
            assertThat(turned[(pitch + 5) % 12]).isEqualTo(chroma[pitch], within(0.15f));
        }
        float[] intervals = group(here, "chroma.intervals");
        assertThat(distance(intervals, group(there, "chroma.intervals")))
                .isLessThan(0.15 * distance(intervals, group(other, "chroma.intervals")));
    }

    private static double distance(float[] a, float[] b) {
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += Math.pow(a[i] - (double) b[i], 2);
        }
        return Math.sqrt(squares);
    }

    @Test
    void intervalsOfOneNoteAreAllOneAndOfAWholeToneScaleOnlyTheSixth() {
        double[][] oneNote = new double[12][1];
        oneNote[3][0] = 1;
        assertThat(Chroma.intervals(oneNote)).containsExactly(new double[] {1, 1, 1, 1, 1, 1}, within(1e-12));
        double[][] wholeTones = new double[12][1];
        for (int pitch = 0; pitch < 12; pitch += 2) {
            wholeTones[pitch][0] = 0.5;
        }
        assertThat(Chroma.intervals(wholeTones)).containsExactly(new double[] {0, 0, 0, 0, 0, 1}, within(1e-12));
    }

    @Test
    void whiteNoiseIsAsFlatAsItsExponentialScatterAllows() {
        float[] noise = SliceDescriptors.of(noise());
        // E[ln x] of the exponential distribution is minus Euler's constant.
        assertThat(group(noise, "flatness")[0]).isEqualTo(-0.5772f, within(0.01f));
        assertThat(group("flatness", sine(440))[0]).isLessThan(-10);
    }

    @Test
    void shapeOfWhiteNoiseAndOfASineIsKnown() {
        float[] noise = group("shape", noise());
        assertThat(noise[0]).isEqualTo(5512, within(60f)); // centroid: the middle
        assertThat(noise[2]).isEqualTo((float) (11_025 / Math.sqrt(12)), within(60f)); // of a uniform distribution
        assertThat(noise[4]).isEqualTo(0.85f * 11_025, within(60f));
        assertThat(noise[6]).isEqualTo(0.5f, within(0.01f));
        float[] sine = group("shape", sine(2000));
        assertThat(sine[0]).isEqualTo(2000, within(15f));
        assertThat(sine[2]).isLessThan(200);
        assertThat(sine[4]).isEqualTo(2000, within(15f));
        assertThat(sine[6]).isEqualTo((float) (2 * 2000 / SAMPLE_RATE), within(0.001f));
    }

    @Test
    void contrastOfATonalBandIsHigherThanThatOfNoise() {
        float[] chord = group("contrast.mean", chord(0, 12, 16, 19));
        float[] noise = group("contrast.mean", noise());
        assertThat(chord[3]).isGreaterThan(noise[3] + 10);
    }

    @Test
    void clicksHaveTheirTempo() {
        for (double bpm : new double[] {80, 120, 160}) {
            double tempo = Math.pow(2, group("tempo", clicks(bpm))[0]);
            assertThat(tempo).isEqualTo(bpm, within(0.02 * bpm));
        }
    }

    @Test
    void rhythmPeaksAtTheBeat() {
        for (String group : new String[] {"rhythm.full", "rhythm.high"}) {
            float[] rhythm = group(group, clicks(120));
            int beat = nearestLag(0.5);
            int twoBeats = nearestLag(1);
            assertThat(rhythm[beat]).isGreaterThan(0.5f);
            assertThat(rhythm[beat]).isGreaterThan(rhythm[beat - 3]).isGreaterThan(rhythm[beat + 3]);
            assertThat(rhythm[twoBeats]).isGreaterThan(rhythm[twoBeats - 3]);
        }
    }

    private static int nearestLag(double seconds) {
        return (int) Math.rint(23 * Math.log(seconds / 0.15) / Math.log(2 / 0.15));
    }

    @Test
    void bandsThatPulsateAtFourHertzFluctuateThere() {
        SplittableRandom random = new SplittableRandom(3);
        float[] samples = new float[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            double loudness = Math.pow(10, Math.sin(2 * Math.PI * 4 * i / SAMPLE_RATE));
            samples[i] = (float) (0.01 * loudness * random.nextGaussian());
        }
        float[] fluctuation = group("block.fluctuation", samples);
        int range = (int) (8 * Math.log(4 / 0.5) / Math.log(32));
        for (int pair = 0; pair < 16; pair++) {
            float[] rates = Arrays.copyOfRange(fluctuation, 8 * pair, 8 * pair + 8);
            assertThat(strongest(rates)).isEqualTo(range);
        }
    }

    @Test
    void bandsThatPulsateTogetherCorrelate() {
        float[] correlation = group("block.correlation", clicks(120));
        for (float value : correlation) {
            assertThat(value).isBetween(0.5f, 1.000001f);
        }
        for (float value : group("block.correlation", noise())) {
            assertThat(value).isBetween(-0.5f, 0.95f);
        }
    }

    @Test
    void anythingButASliceIsRefused() {
        assertThatThrownBy(() -> SliceDescriptors.of(new float[SAMPLES - 1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("samples must be 110592: 110591");
        float[] broken = new float[SAMPLES];
        broken[7] = Float.NaN;
        assertThatThrownBy(() -> SliceDescriptors.of(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("samples must be finite: NaN");
    }

    @Test
    void samplesAreLeftAlone() {
        float[] samples = noise();
        SliceDescriptors.of(samples);
        assertThat(samples).containsExactly(noise());
    }
}
