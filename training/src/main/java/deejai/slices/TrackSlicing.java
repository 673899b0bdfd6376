package deejai.slices;

import deejai.descriptors.SliceDescriptors;
import deejai.spectrogram.SliceStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/// Cuts a signal at 22,050 Hz that comes in blocks into slices, each with its descriptors.
///
/// A slice of the spectrogram is finished a little after its last sample, since frames reach beyond it: its samples
/// wait for it.
final class TrackSlicing {

    /// A slice and its descriptors.
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record HeardSlice(byte[] slice, float[] descriptors) {}

    private static final int SLICE_SAMPLES = SliceCache.PREPROCESSING.sliceSamples();

    private final SliceStream stream = new SliceStream(SliceCache.PREPROCESSING, this::acceptSlice);
    private final EvenChoice<HeardSlice> choice;

    /// samples of slices that are not finished
    private final Queue<float[]> waiting = new ArrayDeque<>();

    private float[] filling = new float[SLICE_SAMPLES];
    private int filled;
    private long samples;

    /// @param maxSlices how many slices to choose, spread evenly
    TrackSlicing(int maxSlices) {
        this.choice = new EvenChoice<>(maxSlices);
    }

    /// Takes the next samples of the signal.
    void accept(float[] block, int length) {
        samples += length;
        int at = 0;
        while (at < length) {
            int run = Math.min(length - at, SLICE_SAMPLES - filled);
            System.arraycopy(block, at, filling, filled, run);
            at += run;
            filled += run;
            if (filled == SLICE_SAMPLES) {
                waiting.add(filling);
                filling = new float[SLICE_SAMPLES];
                filled = 0;
            }
        }
        stream.accept(block, length);
    }

    /// Ends the signal. One of less than a slice has none.
    ///
    /// @return the slices chosen, in their order
    List<HeardSlice> finish() {
        int centreOfLastFrame = (SliceCache.PREPROCESSING.sliceFrames() - 1) * SliceCache.PREPROCESSING.hopLength();
        if (samples < centreOfLastFrame) {
            return List.of();
        }
        // The last slice may want up to a hop more samples than there are: silence.
        waiting.add(filling);
        stream.finish();
        return choice.chosen();
    }

    /// Number of slices that the signal has in all.
    int allSlices() {
        return choice.offered();
    }

    private void acceptSlice(float[] slice) {
        float[] itsSamples = waiting.remove();
        choice.offer(() -> new HeardSlice(bytes(slice), SliceDescriptors.of(itsSamples)));
    }

    private static byte[] bytes(float[] slice) {
        byte[] bytes = new byte[slice.length];
        for (int i = 0; i < slice.length; i++) {
            bytes[i] = (byte) Math.round(slice[i] * 255);
        }
        return bytes;
    }
}
