package deejai.spectrogram;

import java.util.Objects;

/// How a signal becomes the input of an encoder. Stored with every model, since a network hears only what it was
/// trained on.
///
/// @param sampleRate   Hz of the mono signal
/// @param nFft         samples in a window of the short-time Fourier transform
/// @param hopLength    samples between two frames
/// @param nMels        mel bands from 0 Hz to sampleRate / 2 (Slaney scale and area norm, as in librosa)
/// @param sliceFrames  frames in a slice
/// @param slicing      how a track is cut into slices
/// @param reference    which power is 0 dB
/// @param topDb        decibels below the loudest point of a slice at which quieter points are cut off
/// @param scaling      how decibels become the numbers that the network sees
public record Preprocessing(
        int sampleRate,
        int nFft,
        int hopLength,
        int nMels,
        int sliceFrames,
        Slicing slicing,
        Reference reference,
        double topDb,
        Scaling scaling) {

    /// How a track is cut into slices.
    public enum Slicing {
        /// One spectrogram of the whole track; slice s is its frames sliceFrames * s onwards. A rest shorter than a
        /// slice is dropped, unless it is all there is: then it is padded with silence.
        CONTINUOUS,
        /// The samples are cut into pieces of sliceFrames * hopLength - 1, each with a spectrogram of its own whose
        /// edges see silence. A rest is dropped, unless it is all there is: then it is padded with silence.
        SEPARATE
    }

    /// Which power is 0 dB.
    public enum Reference {
        /// The loudest point of the slice.
        SLICE_MAXIMUM,
        /// A power of nFft / 2.
        HALF_WINDOW
    }

    /// How decibels become the numbers that the network sees.
    public enum Scaling {
        /// The range of the slice to 0..1; a slice whose points are all equal is left in dB.
        MIN_MAX,
        /// -topDb..0 dB to bytes 0..255, clipped and rounded, then to 0..1.
        BYTE_TO_UNIT,
        /// -topDb..0 dB to bytes 0..255, clipped and rounded, then to -1..1.
        BYTE_TO_SYMMETRIC
    }

    /// MP3ToVec.py and Deej-A.I.py of the original.
    public static final Preprocessing MP3TOVEC = original(Slicing.CONTINUOUS, Reference.SLICE_MAXIMUM, Scaling.MIN_MAX);

    /// `get_similar_vec` of the original website.
    public static final Preprocessing ONLINE = original(Slicing.CONTINUOUS, Reference.HALF_WINDOW, Scaling.MIN_MAX);

    /// `AudioEncoder.encode` of the original (calc_mp3tovecs.py).
    public static final Preprocessing ENCODE =
            original(Slicing.SEPARATE, Reference.SLICE_MAXIMUM, Scaling.BYTE_TO_UNIT);

    /// What the original trains on (calc_spectrograms.py).
    public static final Preprocessing TRAIN =
            original(Slicing.SEPARATE, Reference.HALF_WINDOW, Scaling.BYTE_TO_SYMMETRIC);

    public Preprocessing {
        requirePositive("sampleRate", sampleRate);
        requirePositive("hopLength", hopLength);
        requirePositive("nMels", nMels);
        requirePositive("sliceFrames", sliceFrames);
        if (nFft < 64 || Integer.bitCount(nFft) != 1) {
            throw new IllegalArgumentException("nFft must be a power of two of at least 64: " + nFft);
        }
        if (nFft % hopLength != 0) {
            throw new IllegalArgumentException("hopLength must divide nFft (" + nFft + "): " + hopLength);
        }
        if (!(topDb > 0)) {
            throw new IllegalArgumentException("topDb must be positive: " + topDb);
        }
        Objects.requireNonNull(slicing, "slicing");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(scaling, "scaling");
    }

    /// Length of a slice in samples.
    public int sliceSamples() {
        return sliceFrames * hopLength;
    }

    /// Length of a slice in seconds.
    public double sliceSeconds() {
        return (double) sliceSamples() / sampleRate;
    }

    private static Preprocessing original(Slicing slicing, Reference reference, Scaling scaling) {
        return new Preprocessing(22_050, 2048, 512, 96, 216, slicing, reference, 80, scaling);
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be positive: " + value);
        }
    }
}
