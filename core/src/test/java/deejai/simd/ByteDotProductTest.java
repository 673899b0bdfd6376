package deejai.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteDotProductTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 32, 64, 96, 128, 224})
    void bothWaysGiveTheSumOfTheProducts(int length) {
        Random random = new Random(length);
        int from = 32;
        MemorySegment bytes = Arena.ofAuto().allocate(5 + from + length);
        short[] factors = new short[from + length];
        int expected = 0;
        for (int i = 0; i < from + length; i++) {
            byte code = (byte) (random.nextInt(255) - 127);
            bytes.set(ValueLayout.JAVA_BYTE, 5 + i, code);
            factors[i] = (short) (random.nextInt(255) - 127);
            expected += i < from ? 0 : code * factors[i];
        }

        assertThat(ByteDotProduct.scalar(bytes, 5, factors, from, from + length))
                .isEqualTo(expected);
        assertThat(VectorByteDotProduct.of(bytes, 5, factors, from, from + length))
                .isEqualTo(expected);
    }

    @Test
    void theLargestCodesDoNotOverflow() {
        int length = 1 << 16;
        MemorySegment bytes = Arena.ofAuto().allocate(length);
        bytes.fill((byte) -127);
        short[] factors = new short[length];
        Arrays.fill(factors, (short) 127);

        assertThat(VectorByteDotProduct.of(bytes, 0, factors, 0, length)).isEqualTo(-127 * 127 * length);
        assertThat(ByteDotProduct.scalar(bytes, 0, factors, 0, length)).isEqualTo(-127 * 127 * length);
    }

    @Test
    void aRunOutsideTheMemoryIsRefused() {
        MemorySegment bytes = Arena.ofAuto().allocate(63);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> ByteDotProduct.of(bytes, 0, new short[64], 0, 64));
    }
}
