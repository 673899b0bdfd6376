package deejai.encoder;

import java.util.List;

/// Turns slices of sound into embeddings.
///
/// Safe for use by several threads at once.
public interface AudioEncoder extends AutoCloseable {

    /// The model behind this encoder.
    EncoderModel model();

    /// Embeds slices, in batches as large as pays.
    ///
    /// @param slices each nMels x sliceFrames floats, row 0 the lowest mel band, made with the preprocessing of
    ///               [#model()]
    /// @return one embedding of model().dimension() floats for each slice, in the same order, not normalised
    /// @throws IllegalArgumentException if a slice has another size
    List<float[]> encode(List<float[]> slices);

    @Override
    void close();
}
