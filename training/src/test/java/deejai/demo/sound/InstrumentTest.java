package deejai.demo.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class InstrumentTest {

    private static final Envelope STEADY = new Envelope(.01, 1, 1, .05);

    static Stream<Instrument> tuned() {
        return Stream.of(
                synth(Wave.SAW),
                new FmTone(1, 1, 1, STEADY),
                new Struck(List.of(new Struck.Mode(1, 1, 4), new Struck.Mode(2, .3, 2)), 1, 0),
                new PluckedString(.3, .4, 4, .2));
    }

    @ParameterizedTest
    @MethodSource("tuned")
    void notesHaveThePitchThatIsWanted(Instrument instrument) {
        for (double pitch : new double[] {45, 57, 60.5, 69}) {
            float[] sound = instrument.sound(pitch, 1, .8);
            assertThat(period(sound)).isCloseTo(Signals.SAMPLE_RATE / Signals.hertz(pitch), within(1.5));
        }
    }

    @ParameterizedTest
    @EnumSource
    void wavesAreInTuneAndHaveNoConstantPart(Wave wave) {
        float[] sound = synth(wave).sound(57, 1, 1);
        assertThat(period(sound)).isCloseTo(Signals.SAMPLE_RATE / 220., within(1.5));
        double sum = 0;
        for (float sample : sound) {
            sum += sample;
        }
        assertThat(sum / sound.length).isCloseTo(0, within(.01));
    }

    @ParameterizedTest
    @MethodSource("tuned")
    void softerNotesAreSofterAndAllAreBounded(Instrument instrument) {
        float loud = peak(instrument.sound(60, .5, 1));
        assertThat(loud).isBetween(.2f, 1.7f);
        assertThat(peak(instrument.sound(60, .5, .3))).isLessThan(loud);
    }

    @Test
    void drumsDieAway() {
        for (Drum drum : List.of(Drum.KICK, Drum.SNARE, Drum.HAT, Drum.CLAP, Drum.RIDE, Drum.HAND_DRUM)) {
            float[] sound = drum.sound(60, 1, 1);
            assertThat(peak(sound)).isBetween(.05f, 1.7f);
            assertThat(Math.abs(sound[sound.length - 1])).isLessThan(.001f);
        }
    }

    @Test
    void envelopeRisesFallsAndEnds() {
        float[] curve = new Envelope(.1, .2, .5, .1).curve(.5);
        assertThat(curve).hasSize(Signals.samples(.6));
        assertThat(curve[0]).isZero();
        assertThat(curve[Signals.samples(.1)]).isCloseTo(1, within(.001f));
        assertThat(curve[Signals.samples(.49)]).isCloseTo(.5f, within(.01f));
        assertThat(curve[curve.length - 1]).isLessThan(.001f);
    }

    @Test
    void sineIsThatOfTheLibrary() {
        for (double turns = -2; turns < 2; turns += .0137) {
            assertThat((double) Signals.sine(turns)).isCloseTo(Math.sin(2 * Math.PI * turns), within(1e-5));
        }
    }

    @Test
    void lowPassLetsLowsThroughAndHoldsHighsBack() {
        assertThat(through(200)).isCloseTo(1, within(.05));
        assertThat(through(8_000)).isLessThan(.05);
    }

    @Test
    void loudnessIsThatOfTheStandard() {
        // A sine of 997 Hz at 0 dB in one channel has -3.01 LUFS (ITU-R BS.1770-4).
        float[] sine = new float[Signals.samples(3)];
        for (int i = 0; i < sine.length; i++) {
            sine[i] = Signals.sine(997. * i / Signals.SAMPLE_RATE);
        }
        float[] silence = new float[sine.length];
        assertThat(Loudness.of(sine, silence)).isCloseTo(-3.01, within(.05));
        assertThat(Loudness.of(silence, silence)).isEqualTo(Loudness.SILENCE);
    }

    @Test
    void limiterHoldsPeaksBack() {
        float[] left = new float[Signals.samples(2)];
        for (int i = 0; i < left.length; i++) {
            left[i] = .05f * Signals.sine(300. * i / Signals.SAMPLE_RATE);
        }
        left[40_000] = 2;
        left[40_001] = -2;
        float[] both = Mastering.master(left, new float[left.length]);
        assertThat(peak(both)).isLessThanOrEqualTo(Mastering.CEILING);
        assertThat(both).hasSize(2 * left.length);
        assertThat(Mastering.master(Arrays.copyOf(left, 5 * left.length), new float[5 * left.length]))
                .as("without the silence at its end")
                .hasSizeBetween(2 * left.length, 3 * left.length);
    }

    @Test
    void mixerPutsNotesWhereTheyBelong() {
        Mixer mixer = new Mixer(2, new Room(0, 0));
        Player right = new Player(Drum.SNARE, new Place(1, 1, 0));
        mixer.play(right, 1, 60, 1, 1);
        mixer.play(right, -1, 60, 1, 1);
        mixer.play(right, 5, 60, 1, 1);
        float[] sound = mixer.finish();
        double left = 0;
        double before = 0;
        double after = 0;
        for (int i = 0; i < sound.length; i += 2) {
            left += Math.abs(sound[i]);
            if (i / 2 < Signals.SAMPLE_RATE) {
                before += Math.abs(sound[i + 1]);
            } else {
                after += Math.abs(sound[i + 1]);
            }
        }
        assertThat(before).isZero();
        assertThat(after).isGreaterThan(100);
        assertThat(left).isLessThan(after / 1000);
    }

    @Test
    void interruptedPlayingIsCancelled() {
        Mixer mixer = new Mixer(1, new Room(0, 0));
        Player player = new Player(Drum.KICK, new Place(1, 0, 0));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> mixer.play(player, 0, 60, 1, 1)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static Synth synth(Wave wave) {
        return new Synth(wave, Synth.Unison.SOLO, STEADY, Synth.Sweep.none(9_000), Synth.Vibrato.NONE);
    }

    /// Gain of a low-pass filter at 1 kHz for a sine.
    private static double through(double hertz) {
        Filter filter = new Filter().tune(1_000, .7);
        double peak = 0;
        for (int i = 0; i < Signals.SAMPLE_RATE; i++) {
            double out =
                    filter.step(Signals.sine(hertz * i / Signals.SAMPLE_RATE)).low();
            peak = i > 10_000 ? Math.max(peak, Math.abs(out)) : peak;
        }
        return peak;
    }

    /// Length of the cycle of a sound in samples: the first of the lags at which it is most like itself.
    private static double period(float[] sound) {
        double[] likeness = new double[700];
        double best = 0;
        for (int lag = 50; lag < likeness.length; lag++) {
            double product = 0;
            double power = 0;
            for (int i = 4_800; i < 14_400; i++) {
                product += sound[i] * sound[i + lag];
                power += sound[i + lag] * sound[i + lag];
            }
            likeness[lag] = product / Math.sqrt(power);
            best = Math.max(best, likeness[lag]);
        }
        int lag = 51;
        while (likeness[lag] < .95 * best || likeness[lag] < likeness[lag - 1] || likeness[lag] < likeness[lag + 1]) {
            lag++;
        }
        return lag;
    }

    private static float peak(float[] sound) {
        float peak = 0;
        for (float sample : sound) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }
}
