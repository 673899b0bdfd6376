package deejai.composer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingingVoiceTest {

    private static final Singer PLAIN = new Singer(20, 5.5, .1, .05, 0, .07);
    private static final int[] PITCHES = {50, 57, 55, 62, 60, 64, 52};

    @TempDir
    Path folder;

    @Test
    void vowelOfPulsesIsSungInTune() {
        assertInTune(List.of(Syllable.of(spokenVowel())));
    }

    @Test
    void spokenWordsAreSungInTune() throws IOException {
        InstalledProgram.assume("espeak-ng");
        List<String> words = List.of("love", "you", "rain", "sing", "blue", "stay");
        for (String voice : List.of("en-us+m3", "en-us+f2")) {
            List<Syllable> syllables = SpeechSynthesiser.syllables(voice, words, folder);

            assertThat(syllables).hasSameSizeAs(words);
            assertInTune(syllables);
        }
    }

    @Test
    void sameSeedSingsTheSame() {
        List<SungNote> notes = notes(List.of(Syllable.of(spokenVowel())));

        assertThat(new SingingVoice(PLAIN, 4).sing(notes, 7)).isEqualTo(new SingingVoice(PLAIN, 4).sing(notes, 7));
    }

    @Test
    void nobodySingsInRests() {
        Syllable syllable = Syllable.of(spokenVowel());
        float[] samples = new SingingVoice(PLAIN, 1).sing(List.of(new SungNote(1, .5, 60, 0, 1, syllable)), 3);

        assertThat(loudest(samples, .0, .8)).isZero();
        assertThat(loudest(samples, 1.1, 1.4)).isGreaterThan(.01);
        assertThat(loudest(samples, 1.8, 3)).isLessThan(.001);
    }

    private static double loudest(float[] samples, double from, double to) {
        double loudest = 0;
        for (int i = (int) (from * Syllable.SAMPLE_RATE); i < to * Syllable.SAMPLE_RATE && i < samples.length; i++) {
            loudest = Math.max(loudest, Math.abs(samples[i]));
        }
        return loudest;
    }

    private static List<SungNote> notes(List<Syllable> syllables) {
        List<SungNote> notes = new ArrayList<>();
        for (int i = 0; i < PITCHES.length; i++) {
            notes.add(new SungNote(.3 + .9 * i, .8, PITCHES[i], 0, .8, syllables.get(i % syllables.size())));
        }
        return notes;
    }

    private static void assertInTune(List<Syllable> syllables) {
        float[] samples = new SingingVoice(PLAIN, 1).sing(notes(syllables), 7);
        for (int i = 0; i < PITCHES.length; i++) {
            // A whole vibrato in the middle of the note, so that it averages out.
            double sung = pitch(samples, .3 + .9 * i + .3, 2 / 5.5);

            assertThat(sung).as("note %d", i).isCloseTo(PITCHES[i], within(.30));
        }
    }

    /// The MIDI pitch of a stretch, by autocorrelation with an interpolated peak.
    private static double pitch(float[] samples, double start, double seconds) {
        int from = (int) (start * Syllable.SAMPLE_RATE);
        int length = (int) (seconds * Syllable.SAMPLE_RATE);
        int longest = Syllable.SAMPLE_RATE / 100;
        int shortest = Syllable.SAMPLE_RATE / 500;
        double[] correlation = new double[longest + 2];
        double highest = 0;
        for (int lag = shortest; lag < correlation.length; lag++) {
            for (int i = from; i < from + length; i++) {
                correlation[lag] += samples[i] * samples[i + lag];
            }
            highest = Math.max(highest, correlation[lag]);
        }
        // Two periods correlate as well as one, so the first peak that is about as high as the highest is the period.
        int best = shortest + 1;
        while (correlation[best] < .85 * highest || correlation[best] < correlation[best + 1]) {
            best++;
        }
        double before = correlation[best - 1];
        double after = correlation[best + 1];
        double lag = best + .5 * (before - after) / (before - 2 * correlation[best] + after);
        return 69 + 12 * Math.log(Syllable.SAMPLE_RATE / lag / 440) / Math.log(2);
    }

    /// Pulses at 110 Hz through two resonances, as a vowel of a low voice.
    private static float[] spokenVowel() {
        int length = Syllable.SAMPLE_RATE / 3;
        float[] samples = new float[length];
        for (int i = 0; i < length; i += 200) {
            samples[i] = 1;
        }
        for (double[] formant : new double[][] {{600, 80}, {1_100, 100}}) {
            double radius = Math.exp(-Math.PI * formant[1] / Syllable.SAMPLE_RATE);
            double first = 2 * radius * Math.cos(2 * Math.PI * formant[0] / Syllable.SAMPLE_RATE);
            for (int i = 2; i < length; i++) {
                samples[i] = (float) (.1 * samples[i] + first * samples[i - 1] - radius * radius * samples[i - 2]);
            }
        }
        return samples;
    }
}
