package deejai.similarity;

import java.util.SplittableRandom;

/// A rotation of vectors that mixes every component with every other, always the same one: signs turned at random and a
/// Walsh-Hadamard transform, three times over (Ailon and Chazelle, The fast Johnson-Lindenstrauss transform, 2009), in
/// n log n additions. Dot products and lengths stay as they are; a vector that was large in few components is large in
/// none afterwards.
///
/// Immutable; safe for use by several threads.
final class Rotation {

    private static final int ROUNDS = 3;
    private static final long SEED = 1;

    /// components of a rotated vector: a power of two
    private final int length;

    /// ROUNDS x length: 1 or -1, and in the last round what keeps lengths as they are
    private final float[] factors;

    /// A rotation of vectors of up to so many components, which zeros fill up to `length`.
    ///
    /// @param components at least 1
    /// @param multiple   power of two that the length shall be a multiple of
    Rotation(int components, int multiple) {
        length = Math.max(multiple, Integer.highestOneBit(2 * components - 1));
        factors = new float[ROUNDS * length];
        SplittableRandom random = new SplittableRandom(SEED);
        double scale = Math.pow(length, -0.5 * ROUNDS);
        for (int i = 0; i < factors.length; i++) {
            float sign = random.nextBoolean() ? 1 : -1;
            factors[i] = i < length ? (float) (sign * scale) : sign;
        }
    }

    /// Components of a rotated vector.
    int length() {
        return length;
    }

    /// Rotates a vector where it lies.
    ///
    /// @param vector `length` floats
    void rotate(float[] vector) {
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < length; i++) {
                vector[i] *= factors[round * length + i];
            }
            transform(vector);
        }
    }

    /// The Walsh-Hadamard transform, not scaled.
    private void transform(float[] vector) {
        for (int half = 1; half < length; half *= 2) {
            for (int start = 0; start < length; start += 2 * half) {
                for (int i = start; i < start + half; i++) {
                    float a = vector[i];
                    float b = vector[i + half];
                    vector[i] = a + b;
                    vector[i + half] = a - b;
                }
            }
        }
    }
}
