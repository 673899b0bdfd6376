package deejai.spectrogram;

import deejai.spectrogram.Preprocessing.Reference;

/// Turns the mel power of a slice into what the network sees: decibels, cut off topDb below the loudest point, scaled.
///
/// Silence gives what the original gives: 0 with the slice's maximum as reference and MIN_MAX scaling, the constant
/// level in dB with another reference (there is no range to scale), and one constant byte otherwise. Input that is
/// finite never gives NaN.
final class SliceScaler {

    private final Preprocessing preprocessing;

    SliceScaler(Preprocessing preprocessing) {
        this.preprocessing = preprocessing;
    }

    /// Scales in place.
    ///
    /// @param slice mel power, nMels x sliceFrames
    void scale(float[] slice) {
        Decibels.fromPower(slice);
        float loudest = max(slice);
        float reference = preprocessing.reference() == Reference.SLICE_MAXIMUM
                ? loudest
                : Decibels.fromPower(preprocessing.nFft() / 2f);
        float floor = loudest - reference - (float) preprocessing.topDb();
        for (int i = 0; i < slice.length; i++) {
            slice[i] = Math.max(slice[i] - reference, floor);
        }
        switch (preprocessing.scaling()) {
            case MIN_MAX -> scaleToRange(slice);
            case BYTE_TO_UNIT -> scaleToBytes(slice, 1f / 255, 0);
            case BYTE_TO_SYMMETRIC -> scaleToBytes(slice, 2f / 255, -1);
        }
    }

    private static void scaleToRange(float[] slice) {
        float max = max(slice);
        float min = max;
        for (float value : slice) {
            min = Math.min(min, value);
        }
        if (max == min) {
            return;
        }
        float range = max - min;
        for (int i = 0; i < slice.length; i++) {
            slice[i] = (slice[i] - min) / range;
        }
    }

    private void scaleToBytes(float[] slice, float scale, float offset) {
        float topDb = (float) preprocessing.topDb();
        for (int i = 0; i < slice.length; i++) {
            float level = Math.clamp((slice[i] + topDb) * 255 / topDb, 0f, 255f);
            int rounded = (int) (level + 0.5f);
            slice[i] = rounded * scale + offset;
        }
    }

    private static float max(float[] values) {
        float max = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            max = Math.max(max, value);
        }
        return max;
    }
}
