package deejai.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VectorTableTest {

    @Test
    void vectorsAreScaledToUnitLengthAndZeroStaysZero() {
        VectorTable table = VectorTable.normalized(new float[] {3, 4, 0, 0}, 2, 2);
        assertThat(table.vector(0)).containsExactly(0.6f, 0.8f);
        assertThat(table.has(0)).isTrue();
        assertThat(table.vector(1)).containsExactly(0, 0);
        assertThat(table.has(1)).isFalse();
    }

    @Test
    void theTableIsACopy() {
        float[] vectors = {1, 0};
        VectorTable table = VectorTable.normalized(vectors, 1, 2);
        vectors[0] = 5;
        table.vector(0)[1] = 5;
        assertThat(table.vector(0)).containsExactly(1, 0);
    }

    @Test
    void cosineIsTheDotProductOfUnitVectorsAndZeroForAMissingOne() {
        VectorTable table = VectorTable.normalized(new float[] {1, 0, 3, 4, 0, 0}, 3, 2);
        assertThat(table.cosine(0, 1)).isCloseTo(0.6, within(1e-7));
        assertThat(table.cosine(1, 1)).isCloseTo(1, within(1e-7));
        assertThat(table.cosine(0, 2)).isZero();
    }

    @Test
    void aWeightedVectorIsAddedToASum() {
        VectorTable table = VectorTable.normalized(new float[] {1, 0, 0, 1}, 2, 2);
        double[] sum = {1, 1};
        table.addTo(sum, 1, -0.5);
        assertThat(sum).containsExactly(1, 0.5);
    }

    @Test
    void shapesThatDoNotFitAndNumbersThatAreNotFiniteAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> VectorTable.normalized(new float[3], 2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> VectorTable.normalized(new float[0], 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> VectorTable.normalized(new float[] {1, Float.NaN}, 1, 2));
    }
}
