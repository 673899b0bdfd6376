package deejai.demo.sound;

import deejai.audio.SoundFile;

/// What all instruments compute with. `StrictMath`, since the library functions of `Math` may differ from
/// machine to machine.
final class Signals {

    /// Samples a second (Hz).
    static final int SAMPLE_RATE = SoundFile.SAMPLE_RATE;

    /// What is left of a sound that counts as silent: -60 dB.
    static final double SILENT = 1e-3;

    private static final int TABLE_SIZE = 4096;
    private static final float[] SINE = sineTable();
    private static final double A4_PITCH = 69;
    private static final double A4_HERTZ = 440;
    private static final double SEMITONES = 12;

    private Signals() {}

    private static float[] sineTable() {
        float[] table = new float[TABLE_SIZE + 1];
        for (int i = 0; i <= TABLE_SIZE; i++) {
            table[i] = (float) StrictMath.sin(2 * Math.PI * i / TABLE_SIZE);
        }
        return table;
    }

    /// Sine of a phase in turns, from a table.
    static float sine(double turns) {
        double position = (turns - Math.floor(turns)) * TABLE_SIZE;
        int index = (int) position;
        float rest = (float) (position - index);
        return SINE[index] + (SINE[index + 1] - SINE[index]) * rest;
    }

    static double hertz(double pitch) {
        return A4_HERTZ * power2((pitch - A4_PITCH) / SEMITONES);
    }

    static double power2(double exponent) {
        return StrictMath.pow(2, exponent);
    }

    static int samples(double seconds) {
        return (int) Math.round(seconds * SAMPLE_RATE);
    }

    /// By what a sound is multiplied with every sample so that it is silent after some time.
    static double decay(double secondsToSilence) {
        return StrictMath.pow(SILENT, 1 / (secondsToSilence * SAMPLE_RATE));
    }

    /// Fades the last milliseconds, so that a sound that is cut off does not click.
    static void fadeEnd(float[] sound, double seconds) {
        int length = Math.min(sound.length, samples(seconds));
        for (int i = 0; i < length; i++) {
            sound[sound.length - 1 - i] *= (float) i / length;
        }
    }
}
