package deejai.slices;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Chooses a few of a sequence whose length is not known before its end, spread evenly over it, and holds at most
/// twice as many on the way.
///
/// Of the items so far every s-th is held. When there are too many, every second of them is dropped and s doubles; at
/// the end the choice is made of those that are left. So each chosen item lies within s items of its exact place.
final class EvenChoice<T> {

    private final int size;
    private final List<T> held = new ArrayList<>();
    private int spacing = 1;
    private int offered;

    /// @param size how many are to be chosen, at least 1
    EvenChoice(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("size must be positive: " + size);
        }
        this.size = size;
    }

    /// Offers the next item, which is made only if it is held.
    void offer(Supplier<T> item) {
        if (offered % spacing == 0) {
            if (held.size() / 2 == size) {
                dropEverySecond();
            }
            if (offered % spacing == 0) {
                held.add(item.get());
            }
        }
        offered++;
    }

    private void dropEverySecond() {
        List<T> kept = new ArrayList<>(size + 1);
        for (int i = 0; i < held.size(); i += 2) {
            kept.add(held.get(i));
        }
        held.clear();
        held.addAll(kept);
        spacing *= 2;
    }

    /// Number of items offered.
    int offered() {
        return offered;
    }

    /// The choice, in order: all if they are not too many.
    List<T> chosen() {
        if (held.size() <= size) {
            return List.copyOf(held);
        }
        List<T> chosen = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            chosen.add(held.get((int) ((2L * i + 1) * held.size() / (2L * size))));
        }
        return chosen;
    }
}
