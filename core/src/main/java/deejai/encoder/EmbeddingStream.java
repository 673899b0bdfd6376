package deejai.encoder;

import java.util.ArrayList;
import java.util.List;

/// Embeds the slices of one track as they come, in batches as large as pays. The batches are cut by the track alone,
/// so its embeddings do not depend on what else is analysed at the same time.
///
/// Not safe for use by several threads.
public final class EmbeddingStream {

    private final AudioEncoder encoder;
    private final List<float[]> waiting = new ArrayList<>(OnnxEncoder.BATCH_SIZE);
    private final List<float[]> embeddings = new ArrayList<>();

    /// A stream for one track.
    public EmbeddingStream(AudioEncoder encoder) {
        this.encoder = encoder;
    }

    /// Takes the next slice, nMels x sliceFrames floats, which must not change any more.
    public void accept(float[] slice) {
        waiting.add(slice);
        if (waiting.size() == OnnxEncoder.BATCH_SIZE) {
            encode();
        }
    }

    /// Ends the track.
    ///
    /// @return one embedding for each slice, in their order, not normalised
    public List<float[]> finish() {
        if (!waiting.isEmpty()) {
            encode();
        }
        return embeddings;
    }

    private void encode() {
        embeddings.addAll(encoder.encode(waiting));
        waiting.clear();
    }
}
