package deejai.mp3tovec.network;

import deejai.encoder.CompactSettings;
import deejai.encoder.OnnxGraph;
import deejai.encoder.OriginalNetwork;
import deejai.encoder.Weights;
import deejai.spectrogram.Preprocessing;
import deejai.spectrogram.Preprocessing.Scaling;
import java.util.List;
import java.util.Map;

/// A network that can be trained: its weights by name, and how they become a model file.
///
/// Weights whose names end in `running_mean` or `running_var` are what batch normalisation has seen; they are kept by
/// the forward pass. Those of the linear map of a compact network are computed before the first step. All others are
/// learned.
public sealed interface Architecture {

    /// What it is called in files and on the command line.
    String name();

    /// How decibels become the numbers that it hears.
    Scaling scaling();

    /// How its input is made of a signal, as the original does but for the scaling.
    default Preprocessing preprocessing() {
        Preprocessing original = Preprocessing.MP3TOVEC;
        return new Preprocessing(
                original.sampleRate(),
                original.nFft(),
                original.hopLength(),
                nMels(),
                sliceFrames(),
                original.slicing(),
                original.reference(),
                original.topDb(),
                scaling());
    }

    /// Mel bands of a slice.
    int nMels();

    /// Frames of a slice.
    int sliceFrames();

    /// Floats in an embedding.
    int dimension();

    /// Names and shapes of the weights while they are trained, in order.
    Map<String, List<Integer>> shapes();

    /// The trained network as it goes into a model file.
    ///
    /// @param weights named and shaped as in [#shapes()]
    OnnxGraph graph(Weights weights);

    /// True for weights that are learned step by step, as against what batch normalisation has seen and what is
    /// computed
    /// before the first step.
    static boolean isLearned(String name) {
        return !name.endsWith(".running_mean")
                && !name.endsWith(".running_var")
                && !name.startsWith(CompactWeights.STATISTICS)
                && !name.startsWith(CompactWeights.DIRECT);
    }

    /// The network of the original Deej-A.I., with its drop-outs.
    record Original() implements Architecture {

        @Override
        public String name() {
            return "original";
        }

        @Override
        public Scaling scaling() {
            return Scaling.MIN_MAX;
        }

        @Override
        public int nMels() {
            return 96;
        }

        @Override
        public int sliceFrames() {
            return 216;
        }

        @Override
        public int dimension() {
            return OriginalNetwork.DIMENSION;
        }

        @Override
        public Map<String, List<Integer>> shapes() {
            return OriginalNetwork.shapes();
        }

        @Override
        public OnnxGraph graph(Weights weights) {
            return OriginalNetwork.graph(weights);
        }
    }

    /// A [deejai.encoder.StatisticsNetwork] whose layers are batch-normalised while it is trained.
    ///
    /// @param settings its sizes
    /// @param dropout  share of the features that is left out by chance in each training step, 0 to below 1
    record Compact(CompactSettings settings, double dropout) implements Architecture {

        /// Checks the range.
        public Compact {
            if (!(dropout >= 0 && dropout < 1)) {
                throw new IllegalArgumentException("dropout must be at least 0 and below 1: " + dropout);
            }
        }

        @Override
        public String name() {
            return "compact";
        }

        /// In fixed decibels, so that statistics of the spectrum mean the same in every slice.
        @Override
        public Scaling scaling() {
            return Scaling.BYTE_TO_UNIT;
        }

        @Override
        public int nMels() {
            return settings.nMels();
        }

        @Override
        public int sliceFrames() {
            return settings.sliceFrames();
        }

        @Override
        public int dimension() {
            return settings.dimension();
        }

        @Override
        public Map<String, List<Integer>> shapes() {
            return CompactWeights.shapes(settings);
        }

        @Override
        public OnnxGraph graph(Weights weights) {
            return CompactWeights.graph(settings, weights);
        }
    }
}
