package deejai.linearalgebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WithinClassWhiteningTest {

    private static final int CLASSES = 40;
    private static final int OF_CLASS = 50;

    private final List<float[]> rows = new ArrayList<>();
    private final List<Integer> bounds = new ArrayList<>();

    /// Classes differ alike in both components; vectors of a class differ ten times as much in the first.
    WithinClassWhiteningTest() {
        Random random = new Random(3);
        for (int i = 0; i < CLASSES; i++) {
            bounds.add(rows.size());
            double x = 5 + random.nextGaussian();
            double y = random.nextGaussian() - 2;
            for (int k = 0; k < OF_CLASS; k++) {
                rows.add(new float[] {
                    (float) (x + 3 * random.nextGaussian()), (float) (y + 0.3 * random.nextGaussian()), 7
                });
            }
        }
        bounds.add(rows.size());
    }

    @Test
    void theDirectionInWhichClassesDifferMostForTheirNoiseComesFirst() {
        double[][] whole = WithinClassWhitening.of(rows, bounds, 1, 1e-6).directions(2);
        double[][] none = WithinClassWhitening.of(rows, bounds, 0, 1e-6).directions(2);

        assertThat(Math.abs(whole[0][1])).isGreaterThan(5 * Math.abs(whole[0][0]));
        assertThat(Math.abs(none[0][0])).isGreaterThan(5 * Math.abs(none[0][1]));
    }

    @Test
    void vectorsOfAClassVaryAlikeInAllDirections() {
        double[][] directions = WithinClassWhitening.of(rows, bounds, 1, 1e-9).directions(2);

        assertThat(varianceWithin(directions[0]) / varianceWithin(directions[1]))
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void directionsThatNeverVaryAreLeftOut() {
        assertThat(WithinClassWhitening.of(rows, bounds, 1, 0.01).directions(10))
                .hasNumberOfRows(2);
    }

    @Test
    void centreIsTheMeanOfAll() {
        double[] centre = WithinClassWhitening.of(rows, bounds, 1, 0.01).centre();

        double sum = rows.stream().mapToDouble(row -> row[0]).sum();
        assertThat(centre[0]).isCloseTo(sum / rows.size(), within(1e-9));
        assertThat(centre[2]).isCloseTo(7, within(1e-9));
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThatThrownBy(() -> WithinClassWhitening.of(List.of(), bounds, 1, 1))
                .hasMessage("rows must not be empty");
        assertThatThrownBy(() -> WithinClassWhitening.of(rows, bounds, 1.5, 1))
                .hasMessage("exponent must be from 0 to 1: 1.5");
        assertThatThrownBy(() -> WithinClassWhitening.of(rows, bounds, 1, 0))
                .hasMessage("leastVariance must be positive: 0.0");
    }

    private double varianceWithin(double[] direction) {
        double squares = 0;
        for (int part = 0; part + 1 < bounds.size(); part++) {
            List<float[]> ofClass = rows.subList(bounds.get(part), bounds.get(part + 1));
            double mean = ofClass.stream()
                    .mapToDouble(row -> dot(direction, row))
                    .average()
                    .orElse(0);
            squares += ofClass.stream()
                    .mapToDouble(row -> Math.pow(dot(direction, row) - mean, 2))
                    .sum();
        }
        return squares / rows.size();
    }

    private static double dot(double[] direction, float[] row) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += direction[i] * row[i];
        }
        return sum;
    }
}
