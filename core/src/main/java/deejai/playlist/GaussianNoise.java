package deejai.playlist;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Normally distributed noise that is the same on every machine and in every version of Java: a named generator,
/// and Marsaglia's polar method in strict arithmetic ("A convenient method for generating normal variables", 1964).
final class GaussianNoise {

    private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final RandomGenerator random;
    private double spare = Double.NaN;

    GaussianNoise(long randomSeed) {
        random = GENERATORS.create(randomSeed);
    }

    /// The next number of mean 0 and standard deviation 1.
    double next() {
        if (!Double.isNaN(spare)) {
            double value = spare;
            spare = Double.NaN;
            return value;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * random.nextDouble() - 1;
            y = 2 * random.nextDouble() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double factor = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        spare = y * factor;
        return x * factor;
    }
}
