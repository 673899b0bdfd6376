package deejai.encoder;

import deejai.audio.AudioFile;
import deejai.audio.AudioFileException;
import deejai.spectrogram.Preprocessing;
import deejai.spectrogram.SliceStream;
import java.util.ArrayList;
import java.util.List;

/// From an audio file to the embeddings of its slices, in one pass: samples are decoded, cut and embedded as they come,
/// so an hour takes no more memory than a minute.
///
/// Safe for use by several threads at once.
public final class TrackAnalyzer {

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

    /// Analyses a file.
    ///
    /// @throws AudioFileException if it cannot be decoded
    /// @throws java.util.concurrent.CancellationException if the thread is interrupted, which stays so
    public Analysis analyze(AudioFile file) throws AudioFileException {
        List<float[]> embeddings = new ArrayList<>();
        List<float[]> waiting = new ArrayList<>(OnnxEncoder.BATCH_SIZE);
        int sampleRate = sampleRate(file.properties().sampleRate());
        SliceStream slices = new SliceStream(encoder.model().preprocessing(), sampleRate, slice -> {
            waiting.add(slice);
            if (waiting.size() == OnnxEncoder.BATCH_SIZE) {
                embeddings.addAll(encoder.encode(waiting));
                waiting.clear();
            }
        });
        long samples = file.decode(sampleRate, slices::accept);
        slices.finish();
        if (!waiting.isEmpty()) {
            embeddings.addAll(encoder.encode(waiting));
        }
        return new Analysis(embeddings, (double) samples / sampleRate);
    }

    /// The rate to decode a file at.
    private int sampleRate(int sourceRate) {
        Preprocessing preprocessing = encoder.model().preprocessing();
        boolean direct = resampling == Resampling.WHERE_NEEDED && SliceStream.takesDirectly(preprocessing, sourceRate);
        return direct ? sourceRate : preprocessing.sampleRate();
    }
}
