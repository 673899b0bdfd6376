package deejai.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A list of ints that grows without being copied: hundreds of millions need no more memory than they have.
final class IntChunks {

    private static final int SHIFT = 18;
    private static final int CHUNK = 1 << SHIFT;

    private final List<int[]> chunks = new ArrayList<>();
    private int size;

    int size() {
        return size;
    }

    void add(int value) {
        if ((size & (CHUNK - 1)) == 0) {
            chunks.add(new int[size == 0 ? 16 : CHUNK]);
        }
        int at = size & (CHUNK - 1);
        int[] last = chunks.getLast();
        if (at == last.length) {
            last = Arrays.copyOf(last, Math.min(CHUNK, 2 * at));
            chunks.set(chunks.size() - 1, last);
        }
        last[at] = value;
        size = Math.incrementExact(size);
    }

    int get(int index) {
        return chunks.get(index >> SHIFT)[index & (CHUNK - 1)];
    }

    /// Copies the values from one index up to another.
    void copy(int from, int to, int[] target, int targetFrom) {
        int at = from;
        while (at < to) {
            int offset = at & (CHUNK - 1);
            int count = Math.min(to - at, CHUNK - offset);
            System.arraycopy(chunks.get(at >> SHIFT), offset, target, targetFrom + at - from, count);
            at += count;
        }
    }
}
