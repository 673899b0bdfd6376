package deejai.encoder;

import deejai.audio.AudioFile;
import deejai.audio.AudioFileException;
import deejai.spectrogram.SliceStream;
import java.util.ArrayList;
import java.util.List;

/// From an audio file to the embeddings of its slices, in one pass: samples are decoded, cut and embedded as they come,
/// so an hour takes no more memory than a minute.
///
/// Safe for use by several threads at once.
public final class TrackAnalyzer {

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

    /// Analyses a file.
    ///
    /// @throws AudioFileException if it cannot be decoded
    /// @throws java.util.concurrent.CancellationException if the thread is interrupted, which stays so
    public Analysis analyze(AudioFile file) throws AudioFileException {
        List<float[]> embeddings = new ArrayList<>();
        List<float[]> waiting = new ArrayList<>(OnnxEncoder.BATCH_SIZE);
        SliceStream slices = new SliceStream(encoder.model().preprocessing(), slice -> {
            waiting.add(slice);
            if (waiting.size() == OnnxEncoder.BATCH_SIZE) {
                embeddings.addAll(encoder.encode(waiting));
                waiting.clear();
            }
        });
        int sampleRate = encoder.model().preprocessing().sampleRate();
        long samples = file.decode(sampleRate, slices::accept);
        slices.finish();
        if (!waiting.isEmpty()) {
            embeddings.addAll(encoder.encode(waiting));
        }
        return new Analysis(embeddings, (double) samples / sampleRate);
    }
}
