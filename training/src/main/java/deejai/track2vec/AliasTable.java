package deejai.track2vec;

/// Draws numbers 0 to n - 1 with given weights in constant time (Walker, 1977; built as in Vose, IEEE TSE 17,
/// 1991).
final class AliasTable {

    /// chance out of 2^32 to stay with a number, as an unsigned int in the upper half; its alias in the lower
    private final long[] slots;

    private static final double ONE = 0x1p32;

    /// @param weights at least one, none negative, not all 0
    AliasTable(double[] weights) {
        int n = weights.length;
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double[] chances = new double[n];
        int[] small = new int[n];
        int[] large = new int[n];
        int smalls = 0;
        int larges = 0;
        for (int i = 0; i < n; i++) {
            chances[i] = weights[i] * n / sum;
            if (chances[i] < 1) {
                small[smalls++] = i;
            } else {
                large[larges++] = i;
            }
        }
        slots = new long[n];
        while (smalls > 0 && larges > 0) {
            int less = small[--smalls];
            int more = large[larges - 1];
            slots[less] = slot(chances[less], more);
            chances[more] -= 1 - chances[less];
            if (chances[more] < 1) {
                larges--;
                small[smalls++] = more;
            }
        }
        while (larges > 0) {
            int i = large[--larges];
            slots[i] = slot(1, i);
        }
        while (smalls > 0) {
            int i = small[--smalls];
            slots[i] = slot(1, i);
        }
    }

    private static long slot(double chance, int alias) {
        long bits = Math.min(0xffffffffL, (long) (chance * ONE));
        return (bits << Integer.SIZE) | alias;
    }

    /// A number by 64 random bits: the upper half chooses the slot, the lower between the two numbers in it.
    int draw(long bits) {
        int i = (int) (((bits >>> Integer.SIZE) * slots.length) >>> Integer.SIZE);
        long slot = slots[i];
        return (bits & 0xffffffffL) <= (slot >>> Integer.SIZE) ? i : (int) slot;
    }
}
