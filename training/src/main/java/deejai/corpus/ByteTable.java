package deejai.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Byte strings, each stored once and known by its number, in the order in which they came: a million names in three
/// arrays. Together they may have 2 GB.
final class ByteTable {

    private final GrowingBytes bytes = new GrowingBytes();
    private int[] starts = new int[1 << 8];
    private int size;

    /// number + 1 of a string, by hash; 0 is free; at most half are taken
    private int[] slots = new int[1 << 9];

    /// Number of different strings.
    int size() {
        return size;
    }

    /// Finds or stores the first `length` bytes.
    ///
    /// @return the number of the string
    int add(byte[] text, int length) {
        int slot = slotOf(text, length);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        append(text, length);
        slots[slot] = size;
        if (2L * size > slots.length) {
            rehash();
        }
        return size - 1;
    }

    /// Finds or stores a text in UTF-8.
    int add(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        return add(encoded, encoded.length);
    }

    /// All strings, one after the other; until the next one is added.
    byte[] bytes() {
        return bytes.array();
    }

    /// Where a string begins in [#bytes].
    int start(int number) {
        return starts[number];
    }

    /// Where a string ends in [#bytes].
    int end(int number) {
        return starts[number + 1];
    }

    private int slotOf(byte[] text, int length) {
        int mask = slots.length - 1;
        int slot = (int) hash(text, 0, length) & mask;
        while (slots[slot] != 0 && !isEqual(slots[slot] - 1, text, length)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isEqual(int number, byte[] text, int length) {
        return Arrays.equals(bytes.array(), starts[number], starts[number + 1], text, 0, length);
    }

    private void append(byte[] text, int length) {
        bytes.append(text, length);
        size++;
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[size] = bytes.length();
    }

    private void rehash() {
        int[] larger = new int[slots.length * 2];
        int mask = larger.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = (int) hash(bytes.array(), starts[number], starts[number + 1]) & mask;
            while (larger[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            larger[slot] = number + 1;
        }
        slots = larger;
    }

    /// FNV-1a in 64 bits, its bits mixed once more so that the low ones are as good as any.
    private static long hash(byte[] text, int from, int to) {
        long hash = 0xCBF29CE484222325L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text[i]) * 0x100000001B3L;
        }
        hash ^= hash >>> 32;
        hash *= 0xD6E8FEB86659FD93L;
        return hash ^ (hash >>> 32);
    }
}
