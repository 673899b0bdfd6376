package deejai.evaluation;

import deejai.evaluation.SystemVectors.Columns;
import deejai.spectrogram.Preprocessing;
import deejai.spectrogram.SliceStream;

/// What can be told from the mel spectrogram without learning: the mean of every mel band, and mean and
/// deviation of mel-frequency cepstral coefficients (Davis and Mermelstein, 1980; as music similarity has used
/// them since Logan and Salomon: "A Music Similarity Function Based on Signal Analysis", ICME 2001). Means over
/// the slices, as [HalfMeans] makes them.
public final class SpectrumFeatures implements TrackFeatures {

    /// Mel bands.
    static final int BANDS = 96;

    /// Cepstral coefficients, the first of which is the loudness.
    static final int COEFFICIENTS = 25;

    static final int DIMENSION = BANDS + 2 * COEFFICIENTS;

    /// The columns of the mean of the bands.
    static final Columns SPECTRUM = new Columns(0, BANDS);

    /// The columns of mean and deviation of the coefficients.
    static final Columns CEPSTRUM = new Columns(BANDS, 2 * COEFFICIENTS);

    /// Slices in decibels below their loudest point, -80..0 as 0..1 in 255 steps.
    private static final Preprocessing DECIBELS = new Preprocessing(
            SAMPLE_RATE,
            2048,
            512,
            BANDS,
            216,
            Preprocessing.Slicing.CONTINUOUS,
            Preprocessing.Reference.SLICE_MAXIMUM,
            80,
            Preprocessing.Scaling.BYTE_TO_UNIT);

    /// COEFFICIENTS x BANDS: the orthonormal discrete cosine transform (DCT-II) of the bands.
    private static final double[][] COSINES = cosines();

    @Override
    public String key() {
        return "spectrum-1";
    }

    @Override
    public Collector collector() {
        HalfMeans means = new HalfMeans(DIMENSION);
        SliceStream slices = new SliceStream(DECIBELS, slice -> means.add(describe(slice)));
        return new Collector() {
            @Override
            public void accept(float[] samples, int length) {
                slices.accept(samples, length);
            }

            @Override
            public FeatureRows finish() {
                slices.finish();
                return means.rows();
            }
        };
    }

    /// Mean of the bands, mean of the coefficients, deviation of the coefficients.
    ///
    /// @param slice BANDS x frames, 0..1
    static float[] describe(float[] slice) {
        int frames = slice.length / BANDS;
        float[] row = new float[DIMENSION];
        for (int band = 0; band < BANDS; band++) {
            double sum = 0;
            for (int frame = 0; frame < frames; frame++) {
                sum += slice[band * frames + frame];
            }
            row[band] = (float) (sum / frames);
        }
        for (int coefficient = 0; coefficient < COEFFICIENTS; coefficient++) {
            double[] overTime = new double[frames];
            for (int band = 0; band < BANDS; band++) {
                double cosine = COSINES[coefficient][band];
                for (int frame = 0; frame < frames; frame++) {
                    overTime[frame] += cosine * slice[band * frames + frame];
                }
            }
            double mean = 0;
            for (double value : overTime) {
                mean += value / frames;
            }
            double variance = 0;
            for (double value : overTime) {
                variance += (value - mean) * (value - mean) / frames;
            }
            row[BANDS + coefficient] = (float) mean;
            row[BANDS + COEFFICIENTS + coefficient] = (float) Math.sqrt(variance);
        }
        return row;
    }

    private static double[][] cosines() {
        double[][] cosines = new double[COEFFICIENTS][BANDS];
        for (int coefficient = 0; coefficient < COEFFICIENTS; coefficient++) {
            double scale = Math.sqrt((coefficient == 0 ? 1.0 : 2.0) / BANDS);
            for (int band = 0; band < BANDS; band++) {
                // StrictMath gives the same bits on every machine.
                cosines[coefficient][band] = scale * StrictMath.cos(Math.PI * coefficient * (band + 0.5) / BANDS);
            }
        }
        return cosines;
    }
}
