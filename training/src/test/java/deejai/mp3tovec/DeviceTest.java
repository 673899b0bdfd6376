package deejai.mp3tovec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DeviceTest {

    @Test
    void sixteenBitsAreForGpus() {
        assertThat(new Device(true, 1, true).mixed()).isTrue();
        assertThatThrownBy(() -> new Device(false, 1, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mixed must be false on a CPU, since 16 bits are for GPUs only: true");
    }

    @Test
    void threadsArePositive() {
        assertThatThrownBy(() -> new Device(false, 0, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads must be positive: 0");
    }
}
