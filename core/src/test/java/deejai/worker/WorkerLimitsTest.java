package deejai.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WorkerLimitsTest {

    private static final WorkerLimits LIMITS = new WorkerLimits(256, 1024, 60, 60, 5e6, 20);

    @Test
    void timeGrowsWithSizeAndLength() {
        assertThat(LIMITS.silenceSeconds(0)).isEqualTo(60);
        assertThat(LIMITS.silenceSeconds(50_000_000)).isEqualTo(70);
        assertThat(LIMITS.seconds(50_000_000, 36_000)).isEqualTo(70 + 1800);
    }

    @Test
    void lengthThatIsNotClaimedIsThatOfLowQuality() {
        assertThat(LIMITS.seconds(4_000_000, 0)).isCloseTo(60.8 + 100, within(1e-9));
    }

    @Test
    void lengthThatCannotBeIsNotBelieved() {
        assertThat(LIMITS.seconds(4_000_000, 1e12)).isCloseTo(60.8 + 2000, within(1e-9));
        assertThat(LIMITS.seconds(0, 1e12)).isEqualTo(60);
    }

    @Test
    void limitsMustBePositive() {
        assertThatThrownBy(() -> new WorkerLimits(256, 1024, 60, 0, 5e6, 20))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("baseSeconds must be positive: 0.0");
    }
}
