package deejai.encoder;

import deejai.audio.AudioFile;
import deejai.audio.AudioFileException;
import deejai.spectrogram.SliceStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/// From an audio file to the embeddings of its slices, in one pass: samples are decoded, cut and embedded as they come,
/// so an hour takes no more memory than a minute. All of it happens in this process, which a native crash would end.
///
/// Safe for use by several threads at once.
public final class TrackAnalyzer implements TrackReader {

    private final AudioEncoder encoder;

    /// An analyzer that uses `encoder`, which stays the caller's to close.
    public TrackAnalyzer(AudioEncoder encoder) {
        this.encoder = encoder;
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
        SliceStream slices = new SliceStream(encoder.model().preprocessing(), embeddings::accept);
        int sampleRate = encoder.model().preprocessing().sampleRate();
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
}
