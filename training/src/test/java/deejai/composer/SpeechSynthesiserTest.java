package deejai.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpeechSynthesiserTest {

    private static final int SECOND = Syllable.SAMPLE_RATE;

    @Test
    void wordsAreDividedAtPausesOnly() {
        float[] samples = new float[3 * SECOND];
        Arrays.fill(samples, SECOND / 2, SECOND, .3f);
        // A closure within the second word, as before a t.
        Arrays.fill(samples, 2 * SECOND, 2 * SECOND + 3_000, .3f);
        Arrays.fill(samples, 2 * SECOND + 5_000, 2 * SECOND + 8_000, .3f);

        assertThat(SpeechSynthesiser.split(samples)).hasSize(2);
    }

    @Test
    void silenceHasNoWords() {
        assertThat(SpeechSynthesiser.split(new float[SECOND])).isEmpty();
        assertThat(SpeechSynthesiser.split(new float[0])).isEmpty();
    }

    @Test
    void wordThatEndsWithTheSamplesIsKept() {
        float[] samples = new float[SECOND];
        Arrays.fill(samples, SECOND / 2, SECOND, .3f);

        assertThat(SpeechSynthesiser.split(samples)).hasSize(1);
    }
}
