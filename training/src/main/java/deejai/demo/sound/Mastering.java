package deejai.demo.sound;

import java.util.Arrays;

/// The last step: a piece as loud as others, with its peaks held back by a limiter that looks ahead.
final class Mastering {

    /// What pieces are made as loud as, unless their peaks stand in the way (LUFS).
    static final double TARGET_LOUDNESS = -16;

    /// Highest sample: 1.5 dB below full scale, since encoders overshoot.
    static final float CEILING = .84f;

    /// By how much peaks are held back at most.
    private static final double MOST_LIMITING = 1.8;

    /// Gains are computed for so many samples together.
    private static final int HOP = 64;

    private static final int SMOOTHING_HOPS = 8;

    /// Farther than the smoothing, so that the smoothed gain is low enough everywhere.
    private static final int AHEAD_HOPS = SMOOTHING_HOPS + 1;

    private static final double FADE_SECONDS = .4;

    private Mastering() {}

    /// Both channels in turns, without the silence at their end.
    static float[] master(float[] allLeft, float[] allRight) {
        int length = Math.max(heard(allLeft), heard(allRight));
        float[] left = Arrays.copyOf(allLeft, length);
        float[] right = Arrays.copyOf(allRight, length);
        Signals.fadeEnd(left, FADE_SECONDS);
        Signals.fadeEnd(right, FADE_SECONDS);
        double wanted = StrictMath.pow(10, (TARGET_LOUDNESS - Loudness.of(left, right)) / 20);
        double peak = Math.max(1e-6, Math.max(peak(left, 0, left.length), peak(right, 0, right.length)));
        float gain = (float) Math.min(wanted, MOST_LIMITING * CEILING / peak);
        float[] limits = limits(left, right, gain);
        float[] both = new float[2 * left.length];
        for (int i = 0; i < left.length; i++) {
            int hop = i / HOP;
            float within = (float) (i % HOP) / HOP;
            float limit = limits[hop] + (limits[hop + 1] - limits[hop]) * within;
            both[2 * i] = Math.clamp(left[i] * gain * limit, -CEILING, CEILING);
            both[2 * i + 1] = Math.clamp(right[i] * gain * limit, -CEILING, CEILING);
        }
        return both;
    }

    /// Samples until a channel falls silent, and a moment more.
    private static int heard(float[] channel) {
        double silent = Signals.SILENT * peak(channel, 0, channel.length);
        int end = channel.length;
        while (end > 0 && Math.abs(channel[end - 1]) <= silent) {
            end--;
        }
        return Math.min(channel.length, end + Signals.samples(FADE_SECONDS));
    }

    /// By what to multiply at the beginning of each hop, and at the end of the last.
    private static float[] limits(float[] left, float[] right, float gain) {
        int hops = left.length / HOP + 2;
        float[] needed = new float[hops];
        for (int hop = 0; hop < hops; hop++) {
            int from = Math.min(left.length, hop * HOP);
            int to = Math.min(left.length, from + HOP);
            float peak = gain * Math.max(peak(left, from, to), peak(right, from, to));
            needed[hop] = peak > CEILING ? CEILING / peak : 1;
        }
        float[] lowest = new float[hops];
        for (int hop = 0; hop < hops; hop++) {
            lowest[hop] = 1;
            for (int near = Math.max(0, hop - AHEAD_HOPS); near <= Math.min(hops - 1, hop + AHEAD_HOPS); near++) {
                lowest[hop] = Math.min(lowest[hop], needed[near]);
            }
        }
        float[] limits = new float[hops];
        for (int hop = 0; hop < hops; hop++) {
            int from = Math.max(0, hop - SMOOTHING_HOPS);
            int to = Math.min(hops, hop + SMOOTHING_HOPS + 1);
            for (int near = from; near < to; near++) {
                limits[hop] += lowest[near] / (to - from);
            }
        }
        return limits;
    }

    private static float peak(float[] channel, int from, int to) {
        float peak = 0;
        for (int i = from; i < to; i++) {
            peak = Math.max(peak, Math.abs(channel[i]));
        }
        return peak;
    }
}
