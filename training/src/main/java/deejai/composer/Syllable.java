package deejai.composer;

/// A spoken syllable, taken apart into frames that can be sung at another pitch and length.
public final class Syllable {

    /// Samples a second of the speech and of what is sung.
    public static final int SAMPLE_RATE = 22_050;

    /// Samples between frames.
    public static final int HOP = 110;

    /// Stages of the filter: a little more than one for each kHz and formants, as usual for speech.
    public static final int ORDER = 24;

    private static final int WINDOW = 660;
    private static final double EMPHASIS = .95;

    private final float[][] reflections;
    private final float[] gains;
    private final float[] voicing;
    private final int nucleus;
    private final int coda;

    private Syllable(float[][] reflections, float[] gains, float[] voicing, int nucleus, int coda) {
        this.reflections = reflections;
        this.gains = gains;
        this.voicing = voicing;
        this.nucleus = nucleus;
        this.coda = coda;
    }

    /// Lattice coefficients of a frame; not to be changed.
    float[] reflections(int frame) {
        return reflections[frame];
    }

    /// Level of what the filter is fed with, of each frame; not to be changed.
    float[] gains() {
        return gains;
    }

    /// Share of the tone, as against breath, of each frame, 0 .. 1; not to be changed.
    float[] voicing() {
        return voicing;
    }

    /// Number of frames.
    public int frames() {
        return gains.length;
    }

    /// First frame of the vowel.
    public int nucleus() {
        return nucleus;
    }

    /// First frame after the vowel.
    public int coda() {
        return coda;
    }

    /// Takes speech apart.
    ///
    /// @param speech samples at [#SAMPLE_RATE], of one syllable, at least 30 ms
    public static Syllable of(float[] speech) {
        if (speech.length < WINDOW) {
            throw new IllegalArgumentException("a syllable must have " + WINDOW + " samples: " + speech.length);
        }
        float[] emphasised = new float[speech.length];
        for (int i = 1; i < speech.length; i++) {
            emphasised[i] = (float) (speech[i] - EMPHASIS * speech[i - 1]);
        }
        double[] window = new double[WINDOW];
        for (int i = 0; i < WINDOW; i++) {
            window[i] = .5 - .5 * Math.cos(2 * Math.PI * (i + .5) / WINDOW);
        }
        int frames = 1 + (speech.length - WINDOW) / HOP;
        float[][] reflections = new float[frames][];
        float[] gains = new float[frames];
        float[] voicing = new float[frames];
        double[] energy = new double[frames];
        for (int frame = 0; frame < frames; frame++) {
            LinearPrediction prediction = LinearPrediction.of(emphasised, frame * HOP, window, ORDER);
            reflections[frame] = prediction.reflections();
            gains[frame] = (float) prediction.gain();
            voicing[frame] = (float) voicing(speech, frame * HOP);
            for (int i = 0; i < WINDOW; i++) {
                energy[frame] += speech[frame * HOP + i] * speech[frame * HOP + i];
            }
        }
        return withVowel(reflections, gains, voicing, energy);
    }

    /// Undoes the emphasis of the analysis.
    static void deemphasise(float[] samples) {
        for (int i = 1; i < samples.length; i++) {
            samples[i] += (float) (EMPHASIS * samples[i - 1]);
        }
    }

    /// The vowel is the stretch around the loudest frame that is voiced and not much softer.
    private static Syllable withVowel(float[][] reflections, float[] gains, float[] voicing, double[] energy) {
        int loudest = 0;
        for (int frame = 0; frame < energy.length; frame++) {
            if (energy[frame] * (.2 + voicing[frame]) > energy[loudest] * (.2 + voicing[loudest])) {
                loudest = frame;
            }
        }
        double floor = energy[loudest] * .15;
        int nucleus = loudest;
        while (nucleus > 0 && energy[nucleus - 1] > floor && voicing[nucleus - 1] > .5) {
            nucleus--;
        }
        int coda = loudest + 1;
        while (coda < energy.length && energy[coda] > floor && voicing[coda] > .5) {
            coda++;
        }
        return new Syllable(reflections, gains, voicing, nucleus, coda);
    }

    /// How periodic speech is at the pitches of speech: the best normalised autocorrelation, steepened.
    private static double voicing(float[] speech, int from) {
        double best = 0;
        for (int lag = SAMPLE_RATE / 350; lag <= SAMPLE_RATE / 70; lag += 2) {
            double product = 0;
            double first = 1e-9;
            double second = 1e-9;
            for (int i = from; i + lag < from + WINDOW; i++) {
                product += speech[i] * speech[i + lag];
                first += speech[i] * speech[i];
                second += speech[i + lag] * speech[i + lag];
            }
            best = Math.max(best, product / Math.sqrt(first * second));
        }
        return Math.clamp((best - .35) / .35, 0, 1);
    }
}
