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

    /// the signal's sample rate over the preprocessing's
    private final int factor;

    private final MelSpectrogram spectrogram;
    private final SliceScaler scaler;

    /// mel power of the slice in work, nMels x sliceFrames
    private float[] slice;

    private int filledFrames;
    private int pieceSamples;
    private long samples;
    private long slices;
    private boolean discarding;

    /// A stream of a signal at the sample rate of the preprocessing: the definition of what an encoder hears.
    ///
    /// @param sink takes every slice, nMels x sliceFrames floats that the stream does not touch again
    public SliceStream(Preprocessing preprocessing, Consumer<float[]> sink) {
        this(preprocessing, preprocessing.sampleRate(), sink);
    }

    /// A stream of a signal at another sample rate.
    ///
    /// @param sampleRate one that [#takesDirectly]
    /// @param sink       takes every slice, nMels x sliceFrames floats that the stream does not touch again
    public SliceStream(Preprocessing preprocessing, int sampleRate, Consumer<float[]> sink) {
        if (!takesDirectly(preprocessing, sampleRate)) {
            throw new IllegalArgumentException("sampleRate must be one that this preprocessing takes directly: "
                    + sampleRate + " (" + preprocessing + ")");
        }
        this.preprocessing = preprocessing;
        this.sink = sink;
        this.factor = sampleRate / preprocessing.sampleRate();
        this.spectrogram = new MelSpectrogram(preprocessing, sampleRate, this::acceptFrames);
        this.scaler = new SliceScaler(preprocessing);
        this.slice = newSlice();
    }

    /// The sample rate to decode a source of `sourceRate` at: its own where that need not be resampled.
    public static int decodeRate(Preprocessing preprocessing, int sourceRate) {
        return takesDirectly(preprocessing, sourceRate) ? sourceRate : preprocessing.sampleRate();
    }

    /// Whether a signal at `sampleRate` need not be resampled to become slices.
    ///
    /// That holds for the preprocessing's own rate, and for twice and four times that where a track has one
    /// spectrogram. Separate pieces are cut hard, in the middle of music, and what a cut adds to the spectrum
    /// is not the same before and after resampling: 5 frames of each piece would come out differently, by
    /// several dB in their highest bands. So pieces are made as they are defined, from the resampled signal.
    public static boolean takesDirectly(Preprocessing preprocessing, int sampleRate) {
        return sampleRate == preprocessing.sampleRate()
                || (preprocessing.slicing() == Slicing.CONTINUOUS && MelPlan.isMultiple(preprocessing, sampleRate));
    }

    /// Takes the next samples of the signal: mono, at the sample rate of the stream.
    public void accept(float[] block, int length) {
        samples += length;
        switch (preprocessing.slicing()) {
            case CONTINUOUS -> spectrogram.accept(block, 0, length);
            case SEPARATE -> acceptInPieces(block, length);
        }
    }

    /// Ends the signal: hands out what is left where that makes a slice. The next samples begin a new signal.
    public void finish() {
        long shortest = (preprocessing.sliceFrames() - 1L) * preprocessing.hopLength() * factor;
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
