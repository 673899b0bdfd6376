package deejai.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Motörhead, motorhead",
        "BJÖRK, bjork",
        "Sinéad O’Connor, sinead o’connor",
        "Ørsted, orsted",
        "Łódź, lodz",
        "Đorđe, dorde",
        "Straße, strasse",
        "Ægir œuvre, aegir oeuvre",
        "Þórr, thorr",
        "İstanbul ısı, istanbul isi",
        "ﬁre, fire",
        "ＡＢＣ, abc",
        "Ёлка, елка",
        "Νίκος, νικος",
        "が, が",
        "봄날, 봄날",
    })
    void caseAccentsAndLigaturesFold(String text, String folded) {
        assertThat(TextFolding.fold(text)).isEqualTo(folded);
    }

    @Test
    void aDecomposedTextFoldsLikeAComposedOne() {
        assertThat(TextFolding.fold("Mo\u0308torhead")).isEqualTo("motorhead");
        assertThat(TextFolding.fold("か\u3099")).isEqualTo("が");
    }

    @ParameterizedTest
    @CsvSource({"AC/DC, acdc", "Rock ’n’ Roll, rocknroll", "R.E.M., rem", "!!!, !!!", "÷, ÷", "'', ''"})
    void lettersDropWhatStandsBetweenThem(String text, String letters) {
        assertThat(TextFolding.letters(text)).isEqualTo(letters);
    }

    @Test
    void wordsEndAtPunctuationButNotAtApostrophes() {
        assertThat(TextFolding.words("ac/dc")).containsExactly("ac", "dc");
        assertThat(TextFolding.words("don't")).containsExactly("dont");
        assertThat(TextFolding.words("&")).containsExactly("and");
        assertThat(TextFolding.words("!!!")).containsExactly("!!!");
        assertThat(TextFolding.words("(live)")).containsExactly("live");
    }
}
