package deejai.descriptors;

import deejai.spectrogram.Preprocessing;
import java.util.List;

/// Descriptors of one slice: 110,592 mono samples at 22,050 Hz, about 5 s.
///
/// The samples are first scaled to a peak of 1, so that loudness says nothing. All frames (2048 samples under a
/// periodic Hann window, 512 apart) lie inside the slice: there are 213, and none sees an edge. **dB** is the power of
/// 96 mel bands in decibels below the slice's loudest point, not below -80, as encoders hear it. *Mean* and *deviation*
/// (the population's standard deviation) are over time. Silence gives finite numbers.
///
/// | group | size | |
/// |---|---|---|
/// | `mfcc.mean`, `mfcc.deviation` | 25, 25 | orthonormal DCT-II of the dB bands ([Cepstrum]) |
/// | `mfcc.deltaDeviation` | 25 | deviation of x\[t + 1] - x\[t - 1] |
/// | `contrast.mean`, `contrast.deviation` | 7, 7 | peaks over valleys of octave bands ([SpectralContrast]) |
/// | `flatness` | 2 | mean and deviation of ln(flatness) ([SpectralShape]) |
/// | `shape` | 8 | mean, deviation of centroid, bandwidth, roll-off (Hz) and zero-crossing rate (0..1) |
/// | `chroma.mean`, `chroma.deviation` | 12, 12 | strength of C, C#, ... B, the strongest of a frame 1 ([Chroma]) |
/// | `chroma.intervals` | 6 | which intervals there are, whatever the key ([Chroma]) |
/// | `onset` | 3 | mean, deviation and skewness of the onset strength (dB, [Onsets]) |
/// | `rhythm.full`, `rhythm.low`, `rhythm.high` | 24 each | autocorrelation of the onset strength of all bands, |
/// | | | of bands 0-19 and of bands 60-95 at 0.15..2 s ([Onsets]) |
/// | `tempo` | 1 | log2 of beats per minute ([Onsets]) |
/// | `block.spectrum`, `block.delta`, `block.variance` | 32 each | how loud, and how suddenly louder ([BlockLevel]) |
/// | `block.correlation` | 496 | which bands go together ([BlockLevel]) |
/// | `block.fluctuation` | 128 | how fast bands pulsate ([BlockLevel]) |
///
/// The same samples give the same floats on every machine.
public final class SliceDescriptors {

    /// Changes when the same samples give other numbers than before.
    public static final int VERSION = 1;

    /// Number of descriptors of a slice.
    public static final int SIZE;

    private static final List<DescriptorGroup> GROUPS;

    static {
        DescriptorValues.Names names = new DescriptorValues.Names();
        names.add("mfcc.mean", Cepstrum.SIZE);
        names.add("mfcc.deviation", Cepstrum.SIZE);
        names.add("mfcc.deltaDeviation", Cepstrum.SIZE);
        names.add("contrast.mean", SpectralContrast.SIZE);
        names.add("contrast.deviation", SpectralContrast.SIZE);
        names.add("flatness", 2);
        names.add("shape", 8);
        names.add("chroma.mean", Chroma.SIZE);
        names.add("chroma.deviation", Chroma.SIZE);
        names.add("chroma.intervals", Chroma.INTERVALS);
        names.add("onset", 3);
        names.add("rhythm.full", Onsets.LAGS);
        names.add("rhythm.low", Onsets.LAGS);
        names.add("rhythm.high", Onsets.LAGS);
        names.add("tempo", 1);
        names.add("block.spectrum", BlockLevel.BANDS);
        names.add("block.delta", BlockLevel.BANDS);
        names.add("block.variance", BlockLevel.BANDS);
        names.add("block.correlation", BlockLevel.BANDS * (BlockLevel.BANDS - 1) / 2);
        names.add("block.fluctuation", BlockLevel.BANDS / 2 * BlockLevel.RATES);
        GROUPS = names.groups();
        SIZE = names.size();
    }

    private SliceDescriptors() {}

    /// The groups, in the order of their descriptors.
    public static List<DescriptorGroup> groups() {
        return GROUPS;
    }

    /// Describes a slice.
    ///
    /// @param samples 110,592 finite samples at 22,050 Hz; not changed
    /// @return [#SIZE] finite floats
    public static float[] of(float[] samples) {
        int length = Preprocessing.MP3TOVEC.sliceSamples();
        if (samples.length != length) {
            throw new IllegalArgumentException("samples must be " + length + ": " + samples.length);
        }
        FrameFeatures frames = FrameFeatures.of(samples, scaleToPeak(samples));
        double[][] decibels = frames.decibels();
        DescriptorValues values = new DescriptorValues(SIZE);
        addCepstrum(values, decibels);
        values.addEach(frames.contrast(), Statistics::mean);
        values.addEach(frames.contrast(), Statistics::deviation);
        values.addMeanAndDeviation(frames.logFlatness());
        values.addMeanAndDeviation(frames.centroid());
        values.addMeanAndDeviation(frames.bandwidth());
        values.addMeanAndDeviation(frames.rollOff());
        values.addMeanAndDeviation(ZeroCrossings.rates(samples));
        double[][] chroma = frames.chroma();
        values.addEach(chroma, Statistics::mean);
        values.addEach(chroma, Statistics::deviation);
        values.add(Chroma.intervals(chroma));
        addRhythm(values, decibels);
        new BlockLevel(decibels).addTo(values);
        return values.floats();
    }

    private static void addCepstrum(DescriptorValues values, double[][] decibels) {
        double[][] coefficients = Cepstrum.of(decibels);
        values.addEach(coefficients, Statistics::mean);
        values.addEach(coefficients, Statistics::deviation);
        values.addEach(coefficients, coefficient -> Statistics.deviation(Statistics.difference(coefficient, 2)));
    }

    private static void addRhythm(DescriptorValues values, double[][] decibels) {
        Onsets full = Onsets.of(decibels, 0, decibels.length);
        values.add(
                Statistics.mean(full.strength()),
                Statistics.deviation(full.strength()),
                Statistics.skewness(full.strength()));
        values.add(full.rhythm());
        values.add(Onsets.of(decibels, 0, 20).rhythm());
        values.add(Onsets.of(decibels, 60, decibels.length).rhythm());
        values.add(full.logTempo());
    }

    /// What brings the loudest sample to 1; 0 for silence.
    private static double scaleToPeak(float[] samples) {
        float peak = 0;
        for (float sample : samples) {
            float magnitude = Math.abs(sample);
            if (!(magnitude <= Float.MAX_VALUE)) {
                throw new IllegalArgumentException("samples must be finite: " + sample);
            }
            peak = Math.max(peak, magnitude);
        }
        return peak == 0 ? 0 : 1.0 / peak;
    }
}
