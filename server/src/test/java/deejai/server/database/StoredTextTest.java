package deejai.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StoredTextTest {

    @Test
    void controlCharactersGoAndBreaksBecomeSpaces() {
        assertThat(StoredText.clean(" a\0b\u0007\nc\td\u2028e\u0085 ", 20)).isEqualTo("ab c d e");
    }

    @Test
    void emojiAndRightToLeftLettersStay() {
        assertThat(StoredText.clean("🏳️‍🌈 שלום", 20)).isEqualTo("🏳️‍🌈 שלום");
    }

    @Test
    void marksThatTurnTheDirectionGo() {
        assertThat(StoredText.clean("\u202Eabc\u202C\u2066d\u2069", 20)).isEqualTo("abcd");
    }

    @Test
    void halvesOfSurrogatePairsGo() {
        assertThat(StoredText.clean("a\uD83Cb\uDFA7c", 20)).isEqualTo("abc");
    }

    @Test
    void textIsCutAtCharactersNotAtHalvesOfThem() {
        assertThat(StoredText.clean("🎧🎧🎧", 2)).isEqualTo("🎧🎧");
        assertThat(StoredText.clean("ab cd", 3)).isEqualTo("ab");
        assertThat(StoredText.clean("", 3)).isEmpty();
    }

    @Test
    void randomTextsHaveSixBitsACharacter() {
        assertThat(Secrets.random(9)).matches("[A-Za-z0-9_-]{12}").isNotEqualTo(Secrets.random(9));
        assertThatThrownBy(() -> Secrets.random(10)).hasMessage("bytes must be a positive multiple of 3: 10");
    }

    @Test
    void hashesAreSha256() {
        assertThat(Secrets.hash("abc")).isEqualTo("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
    }
}
