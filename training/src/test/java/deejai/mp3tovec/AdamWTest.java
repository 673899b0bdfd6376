package deejai.mp3tovec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdamWTest {

    private static final double RATE = 0.1;
    private static final double DECAY = 0.2;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void weightsMoveAsTheirDefinitionSays(boolean matrix) {
        Random random = new Random(1);
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
            NDArray weight = manager.create(new float[] {1, -2}, matrix ? new Shape(1, 2) : new Shape(2));
            AdamW adam = new AdamW(Map.of("w", weight), DECAY, manager);
            double[] w = {1, -2};
            double[] mean = new double[2];
            double[] square = new double[2];
            for (int step = 1; step <= 5; step++) {
                float[] gradient = {(float) random.nextGaussian(), (float) random.nextGaussian()};
                adam.update("w", weight, manager.create(gradient, weight.getShape()), step, RATE);
                for (int i = 0; i < 2; i++) {
                    mean[i] = 0.9 * mean[i] + 0.1 * gradient[i];
                    square[i] = 0.999 * square[i] + 0.001 * gradient[i] * gradient[i];
                    w[i] -= matrix ? RATE * DECAY * w[i] : 0;
                    double root = Math.sqrt(square[i] / (1 - Math.pow(0.999, step)));
                    w[i] -= RATE * mean[i] / (1 - Math.pow(0.9, step)) / (root + 1e-8);
                }
            }

            assertThat(weight.toFloatArray()).containsExactly(new float[] {(float) w[0], (float) w[1]}, within(1e-4f));
        }
    }
}
