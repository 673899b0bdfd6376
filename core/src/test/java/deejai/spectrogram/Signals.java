package deejai.spectrogram;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Signals and spectrograms that the tests of this package share.
final class Signals {

    private Signals() {}

    static float[] noise(int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (float) (random.nextDouble(-1, 1) * Math.exp(-4 * random.nextDouble()));
        }
        return samples;
    }

    /// nMels x frames, all frames of a signal.
    static float[] melPower(float[] samples, Preprocessing preprocessing, MelKernel kernel) {
        int nMels = preprocessing.nMels();
        List<float[]> frames = new ArrayList<>();
        MelSpectrogram spectrogram = new MelSpectrogram(preprocessing, kernel, (mel, stride, count) -> {
            for (int frame = 0; frame < count; frame++) {
                float[] column = new float[nMels];
                for (int band = 0; band < column.length; band++) {
                    column[band] = mel[band * stride + frame];
                }
                frames.add(column);
            }
        });
        spectrogram.accept(samples, 0, samples.length);
        spectrogram.finish();
        float[] power = new float[nMels * frames.size()];
        for (int frame = 0; frame < frames.size(); frame++) {
            for (int band = 0; band < nMels; band++) {
                power[band * frames.size() + frame] = frames.get(frame)[band];
            }
        }
        return power;
    }

    static List<float[]> slices(float[] samples, Preprocessing preprocessing) {
        List<float[]> slices = new ArrayList<>();
        SliceStream stream = new SliceStream(preprocessing, slices::add);
        stream.accept(samples, samples.length);
        stream.finish();
        return slices;
    }
}
