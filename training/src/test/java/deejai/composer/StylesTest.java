package deejai.composer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class StylesTest {

    @Test
    void shippedStylesAreManyAndOfDifferentNames() {
        List<Style> styles = Styles.shipped();

        assertThat(styles).hasSizeGreaterThanOrEqualTo(25);
        assertThat(styles).extracting(Style::name).doesNotHaveDuplicates().contains("rock", "hip-hop", "classical");
    }

    @Test
    void styleIsReadFromItsLines() {
        Style style = Styles.parse("""
                pattern low 33 28 R---5---R---5---   # a comment
                style test
                  tempo 90 120
                  groove Blues Blues1 + low
                  groove none + low
                  chords C F#m7 G7/Am C
                  voice sung .5
                """).getFirst();

        assertThat(style.tempo().at(.5)).isEqualTo(105);
        assertThat(style.grooves().getFirst().mma()).containsExactly("Blues", "Blues1");
        assertThat(style.grooves().get(1).mma()).isEmpty();
        assertThat(style.progressions().getFirst().get(1)).containsExactly(new Chord(6, "m7"));
        assertThat(style.progressions().getFirst().get(2)).hasSize(2);
        assertThat(style.voice()).isEqualTo(new Style.VoiceUse(VoiceKind.SUNG, .5));
    }

    @Test
    void lineThatCannotBeReadIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Styles.parse("style test\n  groove Blues + unheard\n"))
                .withMessageContaining("line 2")
                .withMessageContaining("unheard");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Styles.parse("pattern short 1 40 R---\n"))
                .withMessageContaining("line 1");
    }
}
