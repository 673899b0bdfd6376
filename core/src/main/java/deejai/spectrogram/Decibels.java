package deejai.spectrogram;

import deejai.simd.VectorApi;

/// Power to decibels: 10 log10(max(1e-10, power)).
///
/// The logarithm of the mantissa m is the series of artanh, log2(m) = 2 / ln 2 (s + s^3/3 + s^5/5 + s^7/7) with
/// s = (m - 1) / (m + 1), m between sqrt(1/2) and sqrt(2): the first term left out is under 1e-7 dB. Every step is
/// rounded alike in the vectorised and in the plain form, so both give the same floats.
final class Decibels {

    /// Power below which all is silence, as in librosa.
    static final float SMALLEST_POWER = 1e-10f;

    static final float DB_PER_OCTAVE = (float) (10 * Math.log10(2));
    static final float SERIES_1 = (float) (2 / Math.log(2));
    static final float SERIES_3 = (float) (2 / Math.log(2) / 3);
    static final float SERIES_5 = (float) (2 / Math.log(2) / 5);
    static final float SERIES_7 = (float) (2 / Math.log(2) / 7);

    /// Bits of sqrt(1/2) as a float: subtracting them splits a float into exponent and mantissa at sqrt(1/2).
    static final int BITS_OF_SQRT_HALF = 0x3f3504f3;

    private Decibels() {}

    /// Converts `power` in place.
    static void fromPower(float[] power) {
        int done = VectorApi.isAvailable() ? VectorDecibels.fromPower(power) : 0;
        for (int i = done; i < power.length; i++) {
            power[i] = fromPower(power[i]);
        }
    }

    /// Decibels of one power.
    static float fromPower(float power) {
        int bits = Float.floatToRawIntBits(Math.max(power, SMALLEST_POWER)) - BITS_OF_SQRT_HALF;
        int exponent = bits >> 23;
        float mantissa = Float.intBitsToFloat((bits & 0x7fffff) + BITS_OF_SQRT_HALF);
        float s = (mantissa - 1) / (mantissa + 1);
        float s2 = s * s;
        float log2 = s * (SERIES_1 + s2 * (SERIES_3 + s2 * (SERIES_5 + s2 * SERIES_7)));
        return (exponent + log2) * DB_PER_OCTAVE;
    }
}
