package deejai.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashingTest {

    private static final PasswordHashing PASSWORDS = new PasswordHashing();

    @Test
    void onlyTheSamePasswordMatchesAHash() {
        String hash = PASSWORDS.hash("a long enough one");

        assertThat(hash).startsWith("$2a$11$").isNotEqualTo(PASSWORDS.hash("a long enough one"));
        assertThat(PASSWORDS.matches("a long enough one", hash)).isTrue();
        assertThat(PASSWORDS.matches("a long enough One", hash)).isFalse();
        assertThat(PASSWORDS.matches("", hash)).isFalse();
        assertThat(PASSWORDS.isOutdated(hash)).isFalse();
    }

    @Test
    void everyCharacterOfALongPasswordCounts() {
        String password = "0123456789abcdef".repeat(16);
        String hash = PASSWORDS.hash(password);

        assertThat(PASSWORDS.matches(password, hash)).isTrue();
        assertThat(PASSWORDS.matches(password.substring(0, 255) + "x", hash)).isFalse();
    }

    @Test
    void aPasswordIsTheSameHoweverItsAccentsAreTyped() {
        assertThat(PASSWORDS.matches("Mu\u0308ller spielt", PASSWORDS.hash("M\u00FCller spielt")))
                .isTrue();
    }

    @Test
    void withoutAnAccountNothingMatches() {
        assertThat(PASSWORDS.matches("a long enough one", null)).isFalse();
        assertThat(PASSWORDS.matches("nobody", null)).isFalse();
    }

    /// To put a megabyte of accents in order takes minutes; the time here is for machines that are very slow.
    @Test
    @Timeout(60)
    void noPasswordIsTooLongToBeRefusedSoon() {
        String hash = PASSWORDS.hash("a long enough one");
        String accents = "a" + "\u0300".repeat(250_000) + "\u0316".repeat(250_000);
        assertThat(PASSWORDS.matches(accents, hash)).isFalse();
        assertThat(PASSWORDS.matches(accents, null)).isFalse();
    }

    @Test
    void hashesOfFewerRoundsAreOutdated() {
        assertThat(PASSWORDS.isOutdated("$2a$10$" + "a".repeat(53))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "elevenchars", "🎧🎵🎶🎷🎸🎹🎺🎻🥁🎤🎼"})
    void shortPasswordsAreRefused(String password) {
        assertThat(PASSWORDS.problemWith(password)).contains("the password must have 12 to 256 characters");
        assertThatThrownBy(() -> PASSWORDS.hash(password)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void passwordsOfMoreThanTheMostCharactersAreRefused() {
        assertThat(PASSWORDS.problemWith("abcdefgh".repeat(32))).isEmpty();
        assertThat(PASSWORDS.problemWith("abcdefgh".repeat(32) + "i")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PasswordPassword", "qwertyuiop123", "121212121212", "zzzzzzzzzzzzzzzz"})
    void theCommonestPasswordsAreRefused(String password) {
        assertThat(PASSWORDS.problemWith(password))
                .contains("the password is one of those that are tried first; choose another");
    }
}
