package deejai.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DotProductTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 100, 112, 1000})
    void vectorAndScalarAgreeWithTheDefinition(int length) {
        SplittableRandom random = new SplittableRandom(length);
        float[] a = new float[length + 3];
        float[] b = new float[length + 5];
        double expected = 0;
        for (int i = 0; i < length; i++) {
            a[3 + i] = (float) random.nextDouble(-1, 1);
            b[5 + i] = (float) random.nextDouble(-1, 1);
            expected += (double) a[3 + i] * b[5 + i];
        }
        assertThat((double) DotProduct.scalar(a, 3, b, 5, length)).isEqualTo(expected, within(1e-5));
        assertThat((double) VectorDotProduct.of(a, 3, b, 5, length)).isEqualTo(expected, within(1e-5));
        assertThat(VectorDotProduct.of(b, 5, a, 3, length)).isEqualTo(VectorDotProduct.of(a, 3, b, 5, length));
    }
}
