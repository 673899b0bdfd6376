package deejai.demo.sound;

import java.util.Arrays;

/// How loud sound is to the ear: integrated loudness after ITU-R BS.1770-4, two channels at 48 kHz.
final class Loudness {

    /// What silence is given.
    static final double SILENCE = -70;

    private static final int STEP_SAMPLES = Signals.SAMPLE_RATE / 10;

    /// A block of 400 ms begins with every 100 ms.
    private static final int STEPS = 4;

    private static final double RELATIVE_GATE = -10;
    private static final double OFFSET = -.691;

    private Loudness() {}

    /// Loudness in LUFS.
    static double of(float[] left, float[] right) {
        double[] steps = new double[left.length / STEP_SAMPLES];
        addSquares(left, steps);
        addSquares(right, steps);
        double[] blocks = new double[Math.max(0, steps.length - STEPS + 1)];
        for (int block = 0; block < blocks.length; block++) {
            blocks[block] = Arrays.stream(steps, block, block + STEPS).sum() / STEPS;
        }
        double absolute = mean(blocks, power(SILENCE));
        return absolute == 0 ? SILENCE : decibels(mean(blocks, absolute * StrictMath.pow(10, RELATIVE_GATE / 10)));
    }

    private static double mean(double[] blocks, double gate) {
        return Arrays.stream(blocks).filter(block -> block > gate).average().orElse(0);
    }

    private static double decibels(double power) {
        return OFFSET + 10 * StrictMath.log10(power);
    }

    private static double power(double decibels) {
        return StrictMath.pow(10, (decibels - OFFSET) / 10);
    }

    /// Adds the mean square of each 100 ms after the two filters of the standard: the head, and what the ear
    /// takes from the lows.
    private static void addSquares(float[] channel, double[] steps) {
        double head1 = 0;
        double head2 = 0;
        double low1 = 0;
        double low2 = 0;
        for (int step = 0; step < steps.length; step++) {
            double sum = 0;
            for (int i = step * STEP_SAMPLES; i < (step + 1) * STEP_SAMPLES; i++) {
                double head = channel[i] + 1.69065929318241 * head1 - .73248077421585 * head2;
                double lifted = 1.53512485958697 * head - 2.69169618940638 * head1 + 1.19839281085285 * head2;
                head2 = head1;
                head1 = head;
                double low = lifted + 1.99004745483398 * low1 - .99007225036621 * low2;
                double weighted = low - 2 * low1 + low2;
                low2 = low1;
                low1 = low;
                sum += weighted * weighted;
            }
            steps[step] += sum / STEP_SAMPLES;
        }
    }
}
