package deejai.descriptors;

/// Complex Fourier transform whose size is a power of 4, by decimation in frequency with radix 4.
///
/// Results lie in digit-reversed order: whoever reads Z\[k] looks at `position(k)`.
///
/// Immutable; safe for use by several threads.
final class FourierTransform {

    private final int size;

    /// cos and -sin of 2 pi k / size
    private final double[] cos;

    private final double[] minusSin;
    private final int[] position;

    FourierTransform(int size) {
        if (Integer.bitCount(size) != 1 || Integer.numberOfTrailingZeros(size) % 2 != 0) {
            throw new IllegalArgumentException("size must be a power of 4: " + size);
        }
        this.size = size;
        this.cos = new double[size];
        this.minusSin = new double[size];
        this.position = new int[size];
        for (int k = 0; k < size; k++) {
            cos[k] = StrictMath.cos(2 * Math.PI * k / size);
            minusSin[k] = -StrictMath.sin(2 * Math.PI * k / size);
            position[k] = digitReversed(k, size);
        }
    }

    private static int digitReversed(int k, int blockLength) {
        if (blockLength == 1) {
            return 0;
        }
        int part = blockLength / 4;
        return k % 4 * part + digitReversed(k / 4, part);
    }

    int size() {
        return size;
    }

    /// Where Z\[k] lies after the transform.
    int position(int k) {
        return position[k];
    }

    /// Transforms in place.
    void transform(double[] re, double[] im) {
        for (int block = size; block > 1; block /= 4) {
            for (int start = 0; start < size; start += block) {
                transformBlock(re, im, start, block);
            }
        }
    }

    /// One step: from a block to four of a quarter of its length, whose indices are 0, 1, 2, 3 modulo 4.
    private void transformBlock(double[] re, double[] im, int start, int block) {
        int quarter = block / 4;
        int stride = size / block;
        for (int j = 0; j < quarter; j++) {
            int a = start + j;
            int b = a + quarter;
            int c = b + quarter;
            int d = c + quarter;
            double evenSumRe = re[a] + re[c];
            double evenSumIm = im[a] + im[c];
            double evenDifferenceRe = re[a] - re[c];
            double evenDifferenceIm = im[a] - im[c];
            double oddSumRe = re[b] + re[d];
            double oddSumIm = im[b] + im[d];
            // (b - d) times -i
            double oddDifferenceRe = im[b] - im[d];
            double oddDifferenceIm = re[d] - re[b];
            re[a] = evenSumRe + oddSumRe;
            im[a] = evenSumIm + oddSumIm;
            double re1 = evenDifferenceRe + oddDifferenceRe;
            double im1 = evenDifferenceIm + oddDifferenceIm;
            re[b] = re1 * cos[j * stride] - im1 * minusSin[j * stride];
            im[b] = re1 * minusSin[j * stride] + im1 * cos[j * stride];
            double re2 = evenSumRe - oddSumRe;
            double im2 = evenSumIm - oddSumIm;
            re[c] = re2 * cos[2 * j * stride] - im2 * minusSin[2 * j * stride];
            im[c] = re2 * minusSin[2 * j * stride] + im2 * cos[2 * j * stride];
            double re3 = evenDifferenceRe - oddDifferenceRe;
            double im3 = evenDifferenceIm - oddDifferenceIm;
            re[d] = re3 * cos[3 * j * stride] - im3 * minusSin[3 * j * stride];
            im[d] = re3 * minusSin[3 * j * stride] + im3 * cos[3 * j * stride];
        }
    }
}
