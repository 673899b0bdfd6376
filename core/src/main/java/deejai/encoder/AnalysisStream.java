package deejai.encoder;

import deejai.encoder.TrackAnalyzer.Analysis;
import deejai.spectrogram.Preprocessing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/// What several encoders hear in the slices of one track, as they come.
///
/// Not safe for use by several threads.
public final class AnalysisStream {

    private final List<EncoderModel> models = new ArrayList<>();
    private final List<EmbeddingStream> streams = new ArrayList<>();

    /// A stream for one track.
    ///
    /// @param encoders those that listen; none is allowed
    public AnalysisStream(List<AudioEncoder> encoders) {
        for (AudioEncoder encoder : encoders) {
            models.add(encoder.model());
            streams.add(new EmbeddingStream(encoder));
        }
    }

    /// Those of some encoders that do not know a track.
    public static List<AudioEncoder> wanted(
            List<AudioEncoder> encoders, String contentHash, BiPredicate<String, EncoderModel> known) {
        return encoders.stream()
                .filter(encoder -> !known.test(contentHash, encoder.model()))
                .toList();
    }

    /// The preprocessing that encoders have in common.
    ///
    /// @throws IllegalArgumentException if there is no encoder, or they do not all hear the same slices
    public static Preprocessing commonPreprocessing(List<AudioEncoder> encoders) {
        List<Preprocessing> different = encoders.stream()
                .map(encoder -> encoder.model().preprocessing())
                .distinct()
                .toList();
        if (different.size() != 1) {
            throw new IllegalArgumentException("encoders must be of one preprocessing: " + different);
        }
        return different.getFirst();
    }

    /// Takes the next slice, nMels x sliceFrames floats, which must not change any more.
    public void accept(float[] slice) {
        streams.forEach(stream -> stream.accept(slice));
    }

    /// Ends the track.
    ///
    /// @param durationSeconds length of the sound
    /// @return one for each encoder, in their order
    public List<Analysis> finish(double durationSeconds) {
        List<Analysis> analyses = new ArrayList<>();
        for (int i = 0; i < streams.size(); i++) {
            analyses.add(new Analysis(models.get(i), streams.get(i).finish(), durationSeconds));
        }
        return analyses;
    }
}
