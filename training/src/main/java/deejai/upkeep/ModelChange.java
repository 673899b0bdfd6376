package deejai.upkeep;

import deejai.encoder.EncoderModel;
import deejai.library.VectorStore.StoredModel;

/// A library goes over from one model to another: a scan analyses it with the one, while playlists go by vectors of
/// the other until as many tracks have those of the first.
///
/// @see deejai.library.VectorStore#serving
public sealed interface ModelChange {

    /// The model that scans use.
    EncoderModel coming();

    /// The other model serves for now.
    ///
    /// @param comingTracks tracks that have vectors of the coming model
    /// @param serving      the model whose vectors playlists go by
    record UnderWay(EncoderModel coming, int comingTracks, StoredModel serving) implements ModelChange {}

    /// The coming model serves from now on.
    ///
    /// @param before      the model that served
    /// @param beforeBytes what its vectors take in the library
    record Done(EncoderModel coming, StoredModel before, long beforeBytes) implements ModelChange {}

    /// Whether tracks that are new get vectors of the serving model too while another one is coming.
    enum NewMusic {
        /// They do: both models hear what is decoded.
        HEARD_BY_BOTH,
        /// They do not, for the file of the serving model is gone.
        SERVING_MODEL_IS_GONE,
        /// They do not, for the two models take their slices in different ways.
        SERVING_MODEL_HEARS_OTHERWISE
    }
}
