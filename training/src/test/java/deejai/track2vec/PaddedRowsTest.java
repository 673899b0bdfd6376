package deejai.track2vec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaddedRowsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 100})
    void vectorAndScalarGiveTheSameBitsAndTheProduct(int dimension) {
        SplittableRandom random = new SplittableRandom(dimension);
        int stride = PaddedRows.stride(dimension);
        float[] rows = new float[3 * stride];
        float[] vector = new float[stride];
        double expected = 0;
        for (int i = 0; i < dimension; i++) {
            rows[stride + i] = (float) random.nextDouble(-1, 1);
            vector[i] = (float) random.nextDouble(-1, 1);
            expected += (double) rows[stride + i] * vector[i];
        }
        float[] scalarParts = new float[PaddedRows.UNIT];
        float[] vectorParts = new float[PaddedRows.UNIT];
        PaddedRows.products(rows, stride, vector, scalarParts);
        VectorPaddedRows.products(rows, stride, vector, vectorParts);
        assertThat(vectorParts).isEqualTo(scalarParts);

        float[] scalarSum = vector.clone();
        float[] vectorSum = vector.clone();
        PaddedRows.addTo(scalarSum, 0.3f, rows, stride);
        VectorPaddedRows.addTo(vectorSum, 0.3f, rows, stride);
        assertThat(vectorSum).isEqualTo(scalarSum);
        assertThat(scalarSum[0]).isEqualTo(vector[0] + 0.3f * rows[stride]);

        float[] scalarRows = rows.clone();
        float[] vectorRows = rows.clone();
        PaddedRows.add(scalarRows, stride, -0.7f, vector);
        VectorPaddedRows.add(vectorRows, stride, -0.7f, vector);
        assertThat(vectorRows).isEqualTo(scalarRows);

        PaddedRows table = new PaddedRows(3, dimension);
        System.arraycopy(rows, 0, table.values(), 0, rows.length);
        assertThat((double) table.dot(1, vector, scalarParts)).isEqualTo(expected, within(1e-5));
        assertThat(table.dot(0, vector, scalarParts)).isZero();
    }

    @Test
    void rowsAreFilledUpToSixteen() {
        assertThat(PaddedRows.stride(1)).isEqualTo(16);
        assertThat(PaddedRows.stride(16)).isEqualTo(16);
        assertThat(PaddedRows.stride(17)).isEqualTo(32);
        assertThat(PaddedRows.stride(100)).isEqualTo(112);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.75, 1, 0, -0.5})
    void drawnNumbersHaveTheirWeights(double exponent) {
        double[] weights = new double[7];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.pow(i + 1, exponent);
            sum += weights[i];
        }
        AliasTable table = new AliasTable(weights);
        SplittableRandom random = new SplittableRandom(1);
        int[] counts = new int[7];
        int draws = 200_000;
        for (int i = 0; i < draws; i++) {
            counts[table.draw(random.nextLong())]++;
        }
        for (int i = 0; i < counts.length; i++) {
            double share = weights[i] / sum;
            assertThat((double) counts[i] / draws).isEqualTo(share, within(5 * Math.sqrt(share / draws)));
        }
    }

    @Test
    void numbersOfNoWeightAreNotDrawn() {
        AliasTable table = new AliasTable(new double[] {0, 2, 0, 1});
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 10_000; i++) {
            assertThat(table.draw(random.nextLong())).isIn(1, 3);
        }
    }

    @Test
    void sigmoidAndItsLossAreCloseToTheDefinition() {
        for (float x = -12; x <= 12; x += 0.01f) {
            assertThat((double) Sigmoid.of(x)).isEqualTo(1 / (1 + Math.exp(-x)), within(1e-3));
            assertThat((double) Sigmoid.loss(x)).isEqualTo(Math.log1p(Math.exp(-x)), within(3e-3));
        }
    }

    @Test
    void sigmoidEndsWithoutAStep() {
        assertThat(Sigmoid.of(Math.nextDown(8f))).isGreaterThan(0.999f);
        assertThat(Sigmoid.of(Math.nextUp(-8f))).isLessThan(0.001f);
        assertThat(Sigmoid.loss(Math.nextDown(8f))).isLessThan(0.001f);
        assertThat(Sigmoid.of(8)).isEqualTo(1);
        assertThat(Sigmoid.of(-8)).isZero();
    }
}
