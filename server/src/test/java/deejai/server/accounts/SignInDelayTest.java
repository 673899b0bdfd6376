package deejai.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.server.TestClock;
import deejai.server.problems.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInDelayTest {

    private final TestClock clock = new TestClock();
    private final SignInDelay delay = new SignInDelay(clock);

    @Test
    void firstGuessesAreFree() {
        for (int guess = 0; guess < 6; guess++) {
            delay.admit("ada", "address " + guess);
        }
        assertThatThrownBy(() -> delay.admit("ADA ", "address 7")).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFF41da", "\uD835\uDC1Ada", "a\u0000da", "\tada", "a\u202Eda"})
    void otherSpellingsOfANameAreTheSameAccount(String spelling) {
        assertThat(AccountStore.key(spelling)).isEqualTo(AccountStore.key("ada"));
        for (int guess = 0; guess < 6; guess++) {
            delay.admit("ada", "address " + guess);
        }
        assertThatThrownBy(() -> delay.admit(spelling, "address 7")).isInstanceOf(ProblemException.class);
    }

    @Test
    void everyGuessMakesTheNextWaitLonger() {
        for (int guess = 0; guess < 6; guess++) {
            delay.admit("ada", "address " + guess);
        }
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(retryAfter("ada", "other")).isEqualTo(seconds);
            clock.advance(Duration.ofSeconds(seconds));
            delay.admit("ada", "address of " + seconds);
        }
    }

    @Test
    void noAccountIsGuessedMoreThanAHundredTimesAnHour() {
        int guesses = 0;
        for (int second = 0; second < 3600; second++) {
            clock.advance(Duration.ofSeconds(1));
            for (int i = 0; i < 3; i++) {
                try {
                    delay.admit("ada", "address " + second + " " + i);
                    guesses++;
                } catch (ProblemException e) {
                    assertThat(e.retryAfterSeconds()).isPresent();
                }
            }
        }
        assertThat(guesses).isBetween(50, 100);
    }

    @Test
    void oneAddressGetsNoFurtherWithManyNames() {
        for (int guess = 0; guess < 11; guess++) {
            delay.admit("name " + guess, "address");
        }
        assertThatThrownBy(() -> delay.admit("another", "address")).isInstanceOf(ProblemException.class);
        assertThatCode(() -> delay.admit("another", "elsewhere")).doesNotThrowAnyException();
    }

    @Test
    void rightPasswordForgetsTheWrongOnesOfItsAccount() {
        for (int guess = 0; guess < 4; guess++) {
            delay.admit("ada", "address");
        }
        delay.succeeded("ada", "address");
        for (int guess = 0; guess < 5; guess++) {
            delay.admit("ada", "address");
        }
    }

    @Test
    void ownAccountBuysNoGuessesOfOthers() {
        for (int guess = 0; guess < 11; guess++) {
            delay.admit("victim " + guess, "address");
            if (guess < 10) {
                delay.admit("own", "address");
                delay.succeeded("own", "address");
            }
        }
        assertThatThrownBy(() -> delay.admit("victim 12", "address")).isInstanceOf(ProblemException.class);
    }

    @Test
    void quietHourForgets() {
        for (int guess = 0; guess < 6; guess++) {
            delay.admit("ada", "address " + guess);
        }
        clock.advance(Duration.ofMinutes(62));
        for (int guess = 0; guess < 6; guess++) {
            delay.admit("ada", "other address " + guess);
        }
    }

    private int retryAfter(String name, String address) {
        try {
            delay.admit(name, address);
        } catch (ProblemException e) {
            return e.retryAfterSeconds().orElse(0);
        }
        return 0;
    }
}
