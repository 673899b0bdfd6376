package deejai.encoder;

import java.util.Random;

/// Slices that look like those of music, made by formula: a spectrum that falls towards the treble, chords of harmonic
/// tones that change on a beat, bands of noise that swell and strike, and the grain of a short-time Fourier transform.
///
/// Nothing but arithmetic that every JVM must do to the same bit: [StrictMath], and [Random], whose algorithm is part
/// of
/// its specification.
final class SyntheticSlices {

    private static final int N_MELS = CompactNetwork.N_MELS;
    private static final int FRAMES = CompactNetwork.SLICE_FRAMES;

    private static final int HARMONICS = 12;

    /// Mel bands per doubling of frequency, where the scale is logarithmic.
    private static final double BANDS_PER_OCTAVE = 19;

    private static final double[] BEATS_PER_SLICE = {4, 6, 8, 10, 12, 16, 20};

    private final Random random;

    SyntheticSlices(long seed) {
        this.random = new Random(seed);
    }

    /// The next slice, N_MELS x FRAMES, from 0 to 1.
    float[] next() {
        double[] power = new double[N_MELS * FRAMES];
        double beats = BEATS_PER_SLICE[random.nextInt(BEATS_PER_SLICE.length)];
        for (int bands = 1 + random.nextInt(4); bands > 0; bands--) {
            addNoise(power, beats);
        }
        for (int tones = 1 + random.nextInt(6); tones > 0; tones--) {
            addTone(power, beats);
        }
        double[] tilt = tilt();
        for (int i = 0; i < power.length; i++) {
            // The power of noise in one frame is exponentially distributed.
            double grain = 0.5 - 0.5 * StrictMath.log(1 - random.nextDouble());
            power[i] = (power[i] + 0.02) * tilt[i / FRAMES] * grain;
        }
        return minMaxDecibels(power);
    }

    /// Power of each band: about 50 dB less at the top, with humps.
    private double[] tilt() {
        double fall = between(25, 75);
        double[] humps = new double[6];
        for (int k = 0; k < humps.length; k++) {
            humps[k] = 5 * random.nextGaussian() / (1 + 0.5 * k);
        }
        double[] tilt = new double[N_MELS];
        for (int mel = 0; mel < N_MELS; mel++) {
            double place = mel / (N_MELS - 1.0);
            double decibels = -fall * place;
            for (int k = 0; k < humps.length; k++) {
                decibels += humps[k] * StrictMath.cos(StrictMath.PI * (k + 1) * place);
            }
            tilt[mel] = power(decibels);
        }
        return tilt;
    }

    /// Noise around one band, struck on the beat or steady.
    private void addNoise(double[] power, double beats) {
        double centre = between(0, N_MELS);
        double width = between(4, 40);
        double loudness = power(between(-20, 5));
        double[] envelope = envelope(beats);
        for (int mel = 0; mel < N_MELS; mel++) {
            double gain = loudness * bell((mel - centre) / width);
            for (int frame = 0; frame < FRAMES; frame++) {
                power[mel * FRAMES + frame] += gain * envelope[frame];
            }
        }
    }

    /// A voice of harmonic tones that moves from note to note.
    private void addTone(double[] power, double beats) {
        double home = between(2, 45);
        double brightness = between(2, 9);
        double loudness = power(between(-5, 20));
        double[] envelope = envelope(beats);
        double framesPerNote = FRAMES / (random.nextBoolean() ? beats : beats / 4);
        double note = home;
        int notes = 0;
        for (int frame = 0; frame < FRAMES; frame++) {
            if (frame >= notes * framesPerNote) {
                notes++;
                note = home + random.nextInt(13) - 6;
            }
            for (int harmonic = 1; harmonic <= HARMONICS; harmonic++) {
                double place = note + BANDS_PER_OCTAVE * StrictMath.log(harmonic) / StrictMath.log(2);
                double gain = loudness * envelope[frame] * StrictMath.exp(-harmonic / brightness);
                int nearest = (int) StrictMath.rint(place);
                for (int mel = Math.max(0, nearest - 2); mel <= Math.min(N_MELS - 1, nearest + 2); mel++) {
                    power[mel * FRAMES + frame] += gain * bell(mel - place);
                }
            }
        }
    }

    /// Loudness over time, 0..1: one in three times steady, else struck on every beat and dying away.
    private double[] envelope(double beats) {
        double[] envelope = new double[FRAMES];
        boolean steady = random.nextInt(3) == 0;
        double decay = between(1, 8);
        double offset = random.nextInt(2) * 0.5;
        for (int frame = 0; frame < FRAMES; frame++) {
            double beat = frame * beats / FRAMES + offset;
            envelope[frame] = steady ? 1 : StrictMath.exp(-decay * (beat - StrictMath.floor(beat)));
        }
        return envelope;
    }

    /// Decibels down to 80 below the loudest, then 0..1, as MP3ToVec does.
    private static float[] minMaxDecibels(double[] power) {
        double[] decibels = new double[power.length];
        double loudest = Double.NEGATIVE_INFINITY;
        double quietest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < power.length; i++) {
            decibels[i] = 10 * StrictMath.log10(power[i]);
            loudest = Math.max(loudest, decibels[i]);
            quietest = Math.min(quietest, decibels[i]);
        }
        double floor = Math.max(quietest, loudest - 80);
        float[] slice = new float[power.length];
        for (int i = 0; i < slice.length; i++) {
            slice[i] = (float) ((Math.max(decibels[i], floor) - floor) / (loudest - floor));
        }
        return slice;
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private static double power(double decibels) {
        return StrictMath.pow(10, decibels / 10);
    }

    private static double bell(double x) {
        return StrictMath.exp(-0.5 * x * x);
    }
}
