package deejai.spectrogram;

import deejai.spectrogram.Preprocessing.Slicing;
import java.util.Arrays;
import java.util.function.Consumer;

/// Cuts a signal that comes in pieces into slices, ready for an encoder.
///
/// Every signal of at least one sample gives at least one slice. Memory does not grow with the length of the signal.
///
/// Not safe for use by several threads.
public final class SliceStream {

    private final Preprocessing preprocessing;
    private final Consumer<float[]> sink;
    private final MelSpectrogram spectrogram;
    private final SliceScaler scaler;

    /// mel power of the slice in work, nMels x sliceFrames
    private float[] slice;

    private int filledFrames;
    private int pieceSamples;
    private long samples;
    private long slices;
    private boolean discarding;

    /// A stream that hands every slice, nMels x sliceFrames floats that it does not touch again, to `sink`.
    public SliceStream(Preprocessing preprocessing, Consumer<float[]> sink) {
        this.preprocessing = preprocessing;
        this.sink = sink;
        this.spectrogram = new MelSpectrogram(preprocessing, this::acceptFrames);
        this.scaler = new SliceScaler(preprocessing);
        this.slice = newSlice();
    }

    /// Takes the next samples of the signal: mono, at the sample rate of the preprocessing.
    public void accept(float[] block, int length) {
        samples += length;
        switch (preprocessing.slicing()) {
            case CONTINUOUS -> spectrogram.accept(block, 0, length);
            case SEPARATE -> acceptInPieces(block, length);
        }
    }

    /// Ends the signal: hands out what is left where that makes a slice. The next samples begin a new signal.
    public void finish() {
        long shortest = (preprocessing.sliceFrames() - 1L) * preprocessing.hopLength();
        if (samples > 0 && samples < shortest) {
            int missing = (int) (shortest - samples);
            spectrogram.accept(new float[missing], 0, missing);
        }
        // With separate pieces, the rest of a track that has slices already is dropped however long it is.
        discarding = samples == 0 || (preprocessing.slicing() == Slicing.SEPARATE && slices > 0);
        spectrogram.finish();
        discarding = false;
        Arrays.fill(slice, 0);
        filledFrames = 0;
        pieceSamples = 0;
        samples = 0;
        slices = 0;
    }

    private void acceptInPieces(float[] block, int length) {
        int pieceLength = preprocessing.sliceSamples() - 1;
        int at = 0;
        while (at < length) {
            int run = Math.min(length - at, pieceLength - pieceSamples);
            spectrogram.accept(block, at, run);
            at += run;
            pieceSamples += run;
            if (pieceSamples == pieceLength) {
                pieceSamples = 0;
                spectrogram.finish();
            }
        }
    }

    private void acceptFrames(float[] mel, int stride, int frames) {
        if (discarding) {
            return;
        }
        int done = 0;
        while (done < frames) {
            int run = Math.min(frames - done, preprocessing.sliceFrames() - filledFrames);
            for (int band = 0; band < preprocessing.nMels(); band++) {
                int to = band * preprocessing.sliceFrames() + filledFrames;
                System.arraycopy(mel, band * stride + done, slice, to, run);
            }
            done += run;
            filledFrames += run;
            if (filledFrames == preprocessing.sliceFrames()) {
                emit();
            }
        }
    }

    private void emit() {
        scaler.scale(slice);
        sink.accept(slice);
        slice = newSlice();
        filledFrames = 0;
        slices++;
    }

    private float[] newSlice() {
        return new float[preprocessing.nMels() * preprocessing.sliceFrames()];
    }
}
