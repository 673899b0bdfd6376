package deejai.mp3tovec;

import deejai.encoder.OnnxGraph;
import deejai.encoder.Weights;
import deejai.mp3tovec.network.Architecture;
import java.util.List;

/// What came of a training.
///
/// @param architecture the network
/// @param weights      those of the best validation; the last ones where nothing was held out
/// @param bestStep     after which the weights were as they are
/// @param lastStep     that was done
/// @param curve        all validations, in order
public record TrainedEncoder(
        Architecture architecture, Weights weights, int bestStep, int lastStep, List<Measurement> curve) {

    /// Copies the curve.
    public TrainedEncoder {
        curve = List.copyOf(curve);
    }

    /// The network as it goes into a model file.
    public OnnxGraph graph() {
        return architecture.graph(weights);
    }
}
