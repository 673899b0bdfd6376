package deejai.evaluation;

import java.util.Arrays;

/// The tracks with the highest scores, the best first; of equal ones that of the smaller number.
final class TopTracks {

    private static final int MIN_BUFFER = 4096;

    private TopTracks() {}

    /// The best `count` tracks, fewer if fewer have a score above negative infinity.
    static int[] of(float[] scores, int count) {
        long[] best = new long[Math.max(MIN_BUFFER, 2 * count)];
        int length = 0;
        long worst = Long.MIN_VALUE;
        for (int track = 0; track < scores.length; track++) {
            if (scores[track] > Float.NEGATIVE_INFINITY) {
                long key = key(scores[track], track);
                if (key > worst) {
                    best[length++] = key;
                }
            }
            if (length == best.length) {
                Arrays.sort(best);
                System.arraycopy(best, length - count, best, 0, count);
                length = count;
                worst = count > 0 ? best[0] : Long.MAX_VALUE;
            }
        }
        Arrays.sort(best, 0, length);
        int[] tracks = new int[Math.min(count, length)];
        for (int i = 0; i < tracks.length; i++) {
            tracks[i] = ~(int) best[length - 1 - i];
        }
        return tracks;
    }

    /// A number that is larger for higher scores, then for smaller track numbers.
    private static long key(float score, int track) {
        int bits = Float.floatToIntBits(score + 0f);
        int ordered = bits >= 0 ? bits : bits ^ Integer.MAX_VALUE;
        return ((long) ordered << Integer.SIZE) | (~track & 0xffffffffL);
    }
}
