package deejai.composer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeterTest {

    @Test
    void swungEighthsComeLateAndBeatsDoNot() {
        Meter meter = new Meter(4, 120, .625);

        assertThat(meter.tick(1, 0)).isEqualTo(4L * Meter.TICKS);
        assertThat(meter.tick(0, 2)).isEqualTo(Math.round(.625 * Meter.TICKS));
        assertThat(meter.tick(0, 4)).isEqualTo(Meter.TICKS);
    }

    @Test
    void secondsFollowTheTempo() {
        assertThat(new Meter(3, 90, .5).seconds(3L * Meter.TICKS)).isEqualTo(2);
    }
}
