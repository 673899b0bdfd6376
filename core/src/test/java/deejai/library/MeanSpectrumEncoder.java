package deejai.library;

import deejai.encoder.AudioEncoder;
import deejai.encoder.EncoderModel;
import deejai.encoder.ModelDescription;
import deejai.spectrogram.Preprocessing;
import java.util.ArrayList;
import java.util.List;

/// An encoder that needs no model file and next to no time: the mean of every mel band.
final class MeanSpectrumEncoder implements AudioEncoder {

    private static final int BANDS = 96;

    private final EncoderModel model;
    private final int firstBand;

    MeanSpectrumEncoder() {
        this(1);
    }

    /// Another model for every version: its embeddings begin at another band.
    ///
    /// @param version from 1 to 9
    MeanSpectrumEncoder(int version) {
        this(version, Preprocessing.MP3TOVEC);
    }

    MeanSpectrumEncoder(int version, Preprocessing preprocessing) {
        String digit = Integer.toString(version);
        firstBand = version - 1;
        model = new EncoderModel(
                digit.repeat(64), new ModelDescription("mean", digit, BANDS, preprocessing, false, "CC0-1.0", "none"));
    }

    @Override
    public EncoderModel model() {
        return model;
    }

    @Override
    public List<float[]> encode(List<float[]> slices) {
        List<float[]> means = new ArrayList<>();
        for (float[] slice : slices) {
            int frames = slice.length / BANDS;
            float[] mean = new float[BANDS];
            for (int i = 0; i < slice.length; i++) {
                mean[(i / frames + firstBand) % BANDS] += slice[i] / frames;
            }
            means.add(mean);
        }
        return means;
    }

    @Override
    public void close() {}
}
