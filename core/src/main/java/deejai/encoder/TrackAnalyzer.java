package deejai.encoder;

import deejai.audio.AudioFile;
import deejai.audio.AudioFileException;
import deejai.spectrogram.Preprocessing;
import deejai.spectrogram.SliceStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/// From an audio file to the embeddings of its slices, in one pass: samples are decoded, cut and embedded as they come,
/// so an hour takes no more memory than a minute. All of it happens in this process, which a native crash would end.
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

    private final AudioEncoder encoder;
    private final Resampling resampling;

    /// An analyzer that uses `encoder`, which stays the caller's to close, and resamples where needed.
    public TrackAnalyzer(AudioEncoder encoder) {
        this(encoder, Resampling.WHERE_NEEDED);
    }

    /// An analyzer that uses `encoder`, which stays the caller's to close.
    public TrackAnalyzer(AudioEncoder encoder, Resampling resampling) {
        this.encoder = encoder;
        this.resampling = resampling;
    }

    /// What was heard of a track.
    ///
    /// @param embeddings      one for each slice, at least one, in their order; not normalised
    /// @param durationSeconds length of the sound that was decoded
    public record Analysis(List<float[]> embeddings, double durationSeconds) {

        public Analysis {
            embeddings = List.copyOf(embeddings);
        }
    }

    /// The encoder in use.
    public AudioEncoder encoder() {
        return encoder;
    }

    @Override
    public EncoderModel model() {
        return encoder.model();
    }

    /// Analyses a file.
    ///
    /// @throws AudioFileException if it cannot be decoded
    /// @throws java.util.concurrent.CancellationException if the thread is interrupted, which stays so
    public Analysis analyze(AudioFile file) throws AudioFileException {
        EmbeddingStream embeddings = new EmbeddingStream(encoder);
        int sampleRate = sampleRate(file.properties().sampleRate());
        SliceStream slices = new SliceStream(encoder.model().preprocessing(), sampleRate, embeddings::accept);
        long samples = file.decode(sampleRate, slices::accept);
        slices.finish();
        return new Analysis(embeddings.finish(), (double) samples / sampleRate);
    }

    @Override
    public Reading read(Path file, Predicate<String> known) throws AudioFileException {
        try (AudioFile audio = AudioFile.open(file)) {
            String contentHash = audio.contentHash();
            Analysis analysis = known.test(contentHash) ? null : analyze(audio);
            return new Reading(contentHash, audio.tags(), audio.properties(), analysis);
        }
    }

    /// Does nothing: the encoder stays the caller's.
    @Override
    public void close() {}

    /// The rate to decode a file at.
    private int sampleRate(int sourceRate) {
        Preprocessing preprocessing = encoder.model().preprocessing();
        return switch (resampling) {
            case WHERE_NEEDED -> SliceStream.decodeRate(preprocessing, sourceRate);
            case ALWAYS -> preprocessing.sampleRate();
        };
    }
}
