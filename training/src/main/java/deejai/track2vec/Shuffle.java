package deejai.track2vec;

import java.util.SplittableRandom;

/// Random order (Fisher and Yates).
final class Shuffle {

    private Shuffle() {}

    /// Brings all elements into random order.
    static void all(int[] elements, SplittableRandom random) {
        first(elements, elements.length, random);
    }

    /// Brings a random choice of `count` elements, in random order, to the beginning.
    static void first(int[] elements, int count, SplittableRandom random) {
        for (int i = 0; i < Math.min(count, elements.length - 1); i++) {
            int other = random.nextInt(i, elements.length);
            int element = elements[i];
            elements[i] = elements[other];
            elements[other] = element;
        }
    }
}
