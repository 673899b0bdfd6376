package deejai.evaluation;

import deejai.encoder.AudioEncoder;
import deejai.evaluation.SystemVectors.Columns;
import deejai.evaluation.SystemVectors.Pooling;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// The encoders that are measured, and what they are compared with: vectors that chance makes, the mean mel
/// spectrum, cepstral coefficients, hand-made descriptors, and a network that has learned nothing.
public final class ComparedSystems {

    /// Groups of [deejai.descriptors.SliceDescriptors]: mean and deviation of mel-frequency cepstral coefficients.
    /// Music similarity began with them (Logan and Salomon: "A Music Similarity Function Based on Signal Analysis",
    /// ICME 2001).
    private static final List<String> CEPSTRUM = List.of("mfcc.mean", "mfcc.deviation");

    /// Groups of descriptors that are an ear's choice of timbre, harmony and tempo.
    private static final List<String> HAND_MADE = List.of("mfcc", "chroma", "contrast", "flatness", "tempo");

    private final List<AudioEncoder> models;
    private final Optional<AudioEncoder> untrained;
    private final Settings settings;

    /// How vectors are made.
    ///
    /// @param pooling    how the embeddings of encoders become the vector of a track
    /// @param randomSeed of the vectors that chance makes
    public record Settings(Pooling pooling, long randomSeed) {}

    /// @param models    encoders to measure, at least one
    /// @param untrained the network that has learned nothing; left out where it is one of the models
    public ComparedSystems(List<AudioEncoder> models, AudioEncoder untrained, Settings settings) {
        if (models.isEmpty()) {
            throw new IllegalArgumentException("models must not be empty");
        }
        this.models = List.copyOf(models);
        String hash = untrained.model().hash();
        boolean measured =
                models.stream().anyMatch(model -> model.model().hash().equals(hash));
        this.untrained = measured ? Optional.empty() : Optional.of(untrained);
        this.settings = settings;
    }

    /// Number of encoders that are measured: the first systems.
    public int models() {
        return models.size();
    }

    /// What tracks must be described by.
    public List<TrackFeatures> features() {
        List<TrackFeatures> features = new ArrayList<>();
        models.forEach(model -> features.add(new EncoderFeatures(model)));
        untrained.ifPresent(network -> features.add(new EncoderFeatures(network)));
        features.add(new SpectrumFeatures());
        features.add(new DescriptorFeatures());
        return features;
    }

    /// The vectors of all systems, those of the encoders that are measured first.
    ///
    /// @param tracks described by [#features()]
    public List<SystemVectors> vectors(EvaluationCollection tracks) {
        List<SystemVectors> systems = new ArrayList<>();
        for (int model = 0; model < models.size(); model++) {
            String name = models.get(model).model().label();
            systems.add(SystemVectors.ofSlices(name, tracks.rows().get(model), settings.pooling()));
        }
        int feature = models.size();
        if (untrained.isPresent()) {
            systems.add(
                    SystemVectors.ofSlices("untrained network", tracks.rows().get(feature), settings.pooling()));
            feature++;
        }
        List<FeatureRows> spectra = tracks.rows().get(feature);
        List<FeatureRows> descriptors = tracks.rows().get(feature + 1);
        systems.add(SystemVectors.ofMeans("hand-made descriptors", descriptors, DescriptorFeatures.columns(HAND_MADE)));
        systems.add(SystemVectors.ofMeans("MFCC", descriptors, DescriptorFeatures.columns(CEPSTRUM)));
        systems.add(
                SystemVectors.ofMeans("mean mel spectrum", spectra, List.of(new Columns(0, SpectrumFeatures.BANDS))));
        List<String> ids = tracks.tracks().stream().map(LabelledTrack::id).toList();
        systems.add(SystemVectors.ofChance(ids, haveHalves(systems), settings.randomSeed()));
        return systems;
    }

    /// Which tracks have halves in every system.
    public static BitSet haveHalves(List<SystemVectors> systems) {
        BitSet all = new BitSet();
        all.or(systems.getFirst().hasHalves());
        systems.forEach(system -> all.and(system.hasHalves()));
        return all;
    }
}
