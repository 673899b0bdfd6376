package deejai.mp3tovec;

import java.util.Random;
import java.util.random.RandomGenerator;

/// Chance that depends on the seed of the training and the number of the step alone, so that a training that goes on
/// after a break draws what it would have drawn without it.
final class StepSeed {

    private StepSeed() {}

    static RandomGenerator random(long randomSeed, int step) {
        return new Random(mix(mix(randomSeed) ^ step));
    }

    /// For PyTorch, which takes a whole number of 32 bits.
    static int forTorch(long randomSeed, int step) {
        return (int) (mix(mix(~randomSeed) ^ step) >>> 33);
    }

    /// Spreads bits (SplitMix64: Steele, Lea and Flood 2014).
    static long mix(long x) {
        long z = x + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
