package deejai.spectrogram;

/// Constants of a real Fourier transform of nFft samples, done as a complex one of half the size.
///
/// A real signal x of length nFft is read as nFft / 2 complex numbers x[2n] + i x[2n+1]; their transform Z is taken by
/// decimation in frequency with radix 4 (after a first step of radix 2 where the size is no power of 4), and the
/// spectrum of x follows from pairs Z[k], Z[nFft / 2 - k] (Press et al., Numerical Recipes, section 12.3).
///
/// Decimation in frequency leaves its results in digit-reversed order. Nothing is moved back: whoever reads Z[k] looks
/// at `position(k)`.
final class FourierTables {

    private final int size;
    private final int firstRadix;

    /// periodic Hann window of nFft samples, halved: the split into a real spectrum needs a factor of 1/2
    private final float[] halfWindow;

    /// where Z[k] lies
    private final int[] position;

    /// cos and -sin of 2 pi k / size, k up to size: the twiddle factors of all steps
    private final float[] cos;
    private final float[] minusSin;

    /// cos and -sin of 2 pi k / nFft, k up to size: the twiddle factors of the split
    private final float[] splitCos;
    private final float[] splitMinusSin;

    FourierTables(int nFft) {
        size = nFft / 2;
        firstRadix = Integer.numberOfTrailingZeros(size) % 2 == 0 ? 4 : 2;
        halfWindow = new float[nFft];
        for (int k = 0; k < nFft; k++) {
            halfWindow[k] = (float) (0.5 * (0.5 - 0.5 * Math.cos(2 * Math.PI * k / nFft)));
        }
        cos = new float[size];
        minusSin = new float[size];
        splitCos = new float[size];
        splitMinusSin = new float[size];
        for (int k = 0; k < size; k++) {
            cos[k] = (float) Math.cos(2 * Math.PI * k / size);
            minusSin[k] = (float) -Math.sin(2 * Math.PI * k / size);
            splitCos[k] = (float) Math.cos(2 * Math.PI * k / nFft);
            splitMinusSin[k] = (float) -Math.sin(2 * Math.PI * k / nFft);
        }
        position = new int[size];
        for (int k = 0; k < size; k++) {
            position[k] = digitReversed(k, size, firstRadix);
        }
    }

    /// Number of complex points, nFft / 2.
    int size() {
        return size;
    }

    /// Radix of the first step: 4, or 2 where the steps behind it, all of radix 4, leave that over.
    int firstRadix() {
        return firstRadix;
    }

    float[] halfWindow() {
        return halfWindow;
    }

    int[] position() {
        return position;
    }

    float[] cos() {
        return cos;
    }

    float[] minusSin() {
        return minusSin;
    }

    float[] splitCos() {
        return splitCos;
    }

    float[] splitMinusSin() {
        return splitMinusSin;
    }

    /// A step of radix r puts the results whose index is d modulo r into the d-th part of its block.
    private static int digitReversed(int k, int blockLength, int radix) {
        if (blockLength == 1) {
            return 0;
        }
        int part = blockLength / radix;
        return k % radix * part + digitReversed(k / radix, part, 4);
    }
}
