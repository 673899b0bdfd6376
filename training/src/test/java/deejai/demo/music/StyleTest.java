package deejai.demo.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StyleTest {

    private static final int SAMPLE_RATE = 48_000;

    @ParameterizedTest
    @EnumSource
    void piecesAreAsLongAsWantedAndDoNotClip(Style style) {
        for (int artist = 0; artist < 2; artist++) {
            float[] sound = play(style, artist, 10);
            assertThat(sound.length / 2. / SAMPLE_RATE).isBetween(6., 20.);
            float peak = 0;
            double square = 0;
            for (float sample : sound) {
                assertThat(sample).isFinite();
                peak = Math.max(peak, Math.abs(sample));
                square += sample * (double) sample;
            }
            assertThat(peak).isBetween(.2f, .85f);
            assertThat(Math.sqrt(square / sound.length)).isGreaterThan(.03);
        }
    }

    @ParameterizedTest
    @EnumSource
    void piecesEndInSilence(Style style) {
        float[] sound = play(style, 0, 6);
        for (int i = sound.length - 200; i < sound.length; i++) {
            assertThat(sound[i]).isBetween(-.01f, .01f);
        }
    }

    @ParameterizedTest
    @EnumSource
    void bothSidesAreHeardAndDiffer(Style style) {
        float[] sound = play(style, 1, 6);
        double left = 0;
        double right = 0;
        double difference = 0;
        for (int i = 0; i < sound.length; i += 2) {
            left += sound[i] * sound[i];
            right += sound[i + 1] * sound[i + 1];
            difference += (sound[i] - sound[i + 1]) * (sound[i] - sound[i + 1]);
        }
        assertThat(left / right).isBetween(.4, 2.5);
        assertThat(difference).isGreaterThan(.01 * (left + right));
    }

    @ParameterizedTest
    @EnumSource
    void sameSeedMakesTheSamePiece(Style style) {
        assertThat(play(style, 0, 5)).isEqualTo(play(style, 0, 5));
    }

    @Test
    void briefOutOfRangeIsRefused() {
        var random = new SplittableRandom(1);
        assertThatThrownBy(() -> new Brief(4, 0, random)).hasMessageContaining("seconds");
        assertThatThrownBy(() -> new Brief(10, 2, random)).hasMessageContaining("artist");
    }

    private static float[] play(Style style, int artist, double seconds) {
        return style.play(new Brief(seconds, artist, new SplittableRandom(7)));
    }
}
