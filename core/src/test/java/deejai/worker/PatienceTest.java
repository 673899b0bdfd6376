package deejai.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final long SECOND = 1_000_000_000;

    private final Patience patience = new Patience();

    @Test
    void silenceEndsIt() {
        patience.begin(10);
        patience.waitFrom();
        assertThat(patience.tick(10 * SECOND)).isNull();
        assertThat(patience.tick(1)).isEqualTo("took longer than 10 seconds");
    }

    @Test
    void wordsKeepItUpToTheLimit() {
        patience.begin(10);
        patience.allow(25);
        for (int word = 0; word < 2; word++) {
            patience.waitFrom();
            assertThat(patience.tick(9 * SECOND)).isNull();
            patience.waitNoMore();
        }
        patience.waitFrom();
        assertThat(patience.tick(8 * SECOND)).isEqualTo("took longer than 25 seconds");
    }

    @Test
    void timeInWhichNobodyWaitsDoesNotCount() {
        patience.begin(10);
        assertThat(patience.tick(100 * SECOND)).isNull();
        patience.waitFrom();
        patience.waitNoMore();
        assertThat(patience.tick(100 * SECOND)).isNull();
        patience.waitFrom();
        assertThat(patience.tick(9 * SECOND)).isNull();
    }

    @Test
    void nextFileHasItsOwnTime() {
        patience.begin(10);
        patience.waitFrom();
        assertThat(patience.tick(9 * SECOND)).isNull();
        patience.begin(10);
        patience.waitFrom();
        assertThat(patience.tick(9 * SECOND)).isNull();
    }

    @Test
    void interruptOfTheThreadThatWaitsEndsIt() {
        patience.begin(10);
        patience.waitFrom();
        Thread.currentThread().interrupt();
        assertThat(patience.tick(1)).isEqualTo("stopped");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(patience.tick(1)).isNull();
    }
}
