package deejai.encoder;

import deejai.audio.AudioFile;
import deejai.audio.AudioFileException;
import deejai.spectrogram.Preprocessing;
import deejai.spectrogram.SliceStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiPredicate;

/// From an audio file to the embeddings of its slices, in one pass: samples are decoded, cut and embedded as
/// they come, so an hour takes no more memory than a minute. All of it happens in this process, which a native
/// crash would end.
///
/// Safe for use by several threads at once.
public final class TrackAnalyzer implements TrackReader {

    /// When a signal is brought to the sample rate of the encoder's preprocessing.
    public enum Resampling {
        /// Only where the spectrogram cannot be taken from the source's own rate. Half the work at the usual
        /// 44,100 Hz, and next to no difference: the mel bands are within 0.01 dB on average.
        WHERE_NEEDED,
        /// Always: the chain as the original defines it.
        ALWAYS
    }

    private final List<AudioEncoder> encoders;
    private final Preprocessing preprocessing;
    private final Resampling resampling;

    /// An analyzer that uses `encoder`, which stays the caller's to close, and resamples where needed.
    public TrackAnalyzer(AudioEncoder encoder) {
        this(encoder, Resampling.WHERE_NEEDED);
    }

    /// An analyzer that uses `encoder`, which stays the caller's to close.
    public TrackAnalyzer(AudioEncoder encoder, Resampling resampling) {
        this(List.of(encoder), resampling);
    }

    /// An analyzer that uses several encoders, which stay the caller's to close.
    ///
    /// @param encoders at least one, all of one preprocessing
    public TrackAnalyzer(List<AudioEncoder> encoders, Resampling resampling) {
        this.encoders = List.copyOf(encoders);
        this.preprocessing = AnalysisStream.commonPreprocessing(encoders);
        this.resampling = resampling;
    }

    /// What was heard of a track.
    ///
    /// @param model           that listened
    /// @param embeddings      one for each slice, at least one, in their order; not normalised
    /// @param durationSeconds length of the sound that was decoded
    public record Analysis(EncoderModel model, List<float[]> embeddings, double durationSeconds) {

        public Analysis {
            embeddings = List.copyOf(embeddings);
        }
    }

    @Override
    public List<EncoderModel> models() {
        return encoders.stream().map(AudioEncoder::model).toList();
    }

    /// Analyses a file with the first of the encoders.
    ///
    /// @throws AudioFileException if it cannot be decoded
    /// @throws java.util.concurrent.CancellationException if the thread is interrupted, which stays so
    public Analysis analyze(AudioFile file) throws AudioFileException {
        return analyze(file, encoders.subList(0, 1)).getFirst();
    }

    private List<Analysis> analyze(AudioFile file, List<AudioEncoder> listening) throws AudioFileException {
        AnalysisStream analyses = new AnalysisStream(listening);
        int sampleRate = sampleRate(file.properties().sampleRate());
        SliceStream slices = new SliceStream(preprocessing, sampleRate, analyses::accept);
        long samples = file.decode(sampleRate, slices::accept);
        slices.finish();
        return analyses.finish((double) samples / sampleRate);
    }

    @Override
    public Reading read(Path file, BiPredicate<String, EncoderModel> known) throws AudioFileException {
        try (AudioFile audio = AudioFile.open(file)) {
            String contentHash = audio.contentHash();
            List<AudioEncoder> listening = AnalysisStream.wanted(encoders, contentHash, known);
            List<Analysis> analyses = listening.isEmpty() ? List.of() : analyze(audio, listening);
            return new Reading(contentHash, audio.tags(), audio.properties(), analyses);
        }
    }

    /// Does nothing: the encoders stay the caller's.
    @Override
    public void close() {}

    /// The rate to decode a file at.
    private int sampleRate(int sourceRate) {
        return switch (resampling) {
            case WHERE_NEEDED -> SliceStream.decodeRate(preprocessing, sourceRate);
            case ALWAYS -> preprocessing.sampleRate();
        };
    }
}
