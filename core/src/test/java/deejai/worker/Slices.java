package deejai.worker;

import deejai.encoder.AudioEncoder;
import deejai.encoder.EncoderModel;
import deejai.encoder.ModelDescription;
import deejai.spectrogram.Preprocessing;
import java.util.Arrays;
import java.util.List;

/// An encoder whose embeddings are the slices themselves, or their beginnings, so that a test sees every bit of them.
///
/// @param model a model of that dimension
record Slices(EncoderModel model) implements AudioEncoder {

    /// The whole slices.
    static Slices whole() {
        return ofDimension(96 * 216);
    }

    /// The beginning of the lowest band.
    static Slices beginnings() {
        return ofDimension(100);
    }

    private static Slices ofDimension(int dimension) {
        return new Slices(new EncoderModel(
                "7".repeat(64),
                new ModelDescription("slices", "1", dimension, Preprocessing.MP3TOVEC, false, "CC0-1.0", "none")));
    }

    @Override
    public List<float[]> encode(List<float[]> slices) {
        return slices.stream()
                .map(slice -> Arrays.copyOf(slice, model.dimension()))
                .toList();
    }

    @Override
    public void close() {}
}
