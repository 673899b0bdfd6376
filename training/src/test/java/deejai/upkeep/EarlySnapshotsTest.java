package deejai.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EarlySnapshotsTest {

    @Test
    void firstComesAfterTheFirstTracks() {
        assertThat(EarlySnapshots.STANDARD.isFirstDue(19)).isFalse();
        assertThat(EarlySnapshots.STANDARD.isFirstDue(20)).isTrue();
    }

    @Test
    void nextNeedsBothNewTracksAndTime() {
        assertThat(EarlySnapshots.STANDARD.isNextDue(100, 30, 20)).isTrue();
        assertThat(EarlySnapshots.STANDARD.isNextDue(100, 29, 1_000)).isFalse();
        assertThat(EarlySnapshots.STANDARD.isNextDue(100, 1_000, 19.9)).isFalse();
    }

    @Test
    void allOfThemTogetherHoldAFewTimesTheTracksOfTheLast() {
        int library = 100_000;
        int last = 0;
        long held = 0;
        int newTracks = 0;
        for (int track = 1; track <= library; track++) {
            newTracks++;
            boolean due = last == 0
                    ? EarlySnapshots.STANDARD.isFirstDue(newTracks)
                    : EarlySnapshots.STANDARD.isNextDue(last, newTracks, 1_000);
            if (due) {
                last = track;
                held += track;
                newTracks = 0;
            }
        }

        assertThat(held).isLessThan(5L * library);
    }

    @Test
    void settingsMustMakeSense() {
        assertThatThrownBy(() -> new EarlySnapshots(0, 0.3, 20)).hasMessage("firstTracks must be positive: 0");
        assertThatThrownBy(() -> new EarlySnapshots(1, Double.NaN, 20)).hasMessage("growth must be positive: NaN");
        assertThatThrownBy(() -> new EarlySnapshots(1, 0.3, -1)).hasMessage("minSeconds must be 0 or more: -1.0");
    }
}
