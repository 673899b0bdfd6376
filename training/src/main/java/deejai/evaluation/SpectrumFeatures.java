package deejai.evaluation;

import deejai.spectrogram.Preprocessing;
import deejai.spectrogram.Preprocessing.Reference;
import deejai.spectrogram.Preprocessing.Scaling;
import deejai.spectrogram.Preprocessing.Slicing;
import deejai.spectrogram.SliceStream;

/// The mean of every mel band over time, in decibels below the loudest point of its slice: means over the slices,
/// as [HalfMeans] makes them.
public final class SpectrumFeatures implements TrackFeatures {

    /// Mel bands.
    static final int BANDS = 96;

    /// Slices in decibels, -80..0 as 0..1 in 255 steps.
    private static final Preprocessing DECIBELS = new Preprocessing(
            SAMPLE_RATE, 2048, 512, BANDS, 216, Slicing.CONTINUOUS, Reference.SLICE_MAXIMUM, 80, Scaling.BYTE_TO_UNIT);

    @Override
    public String key() {
        return "spectrum-2";
    }

    @Override
    public Collector collector() {
        HalfMeans means = new HalfMeans(BANDS);
        SliceStream slices = new SliceStream(DECIBELS, slice -> means.add(meanOverTime(slice)));
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

    /// @param slice BANDS x frames
    static float[] meanOverTime(float[] slice) {
        int frames = slice.length / BANDS;
        float[] means = new float[BANDS];
        for (int band = 0; band < BANDS; band++) {
            double sum = 0;
            for (int frame = 0; frame < frames; frame++) {
                sum += slice[band * frames + frame];
            }
            means[band] = (float) (sum / frames);
        }
        return means;
    }
}
