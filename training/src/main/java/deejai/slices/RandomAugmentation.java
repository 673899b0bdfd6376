package deejai.slices;

import deejai.slices.AugmentationSettings.Effect;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Applies each effect of [AugmentationSettings] by chance.
final class RandomAugmentation implements SliceAugmentation {

    private static final int BANDS = SliceCache.PREPROCESSING.nMels();
    private static final int FRAMES = SliceCache.PREPROCESSING.sliceFrames();
    private static final int LEVELS = 255;
    private static final double LEVELS_PER_DB = LEVELS / SliceCache.PREPROCESSING.topDb();

    /// Half waves of the smoothest curves that an equalizer is made of, over all bands.
    private static final int EQUALIZER_WAVES = 5;

    /// Bands over which a low-pass fades.
    private static final int FADE_BANDS = 6;

    private final AugmentationSettings settings;

    RandomAugmentation(AugmentationSettings settings) {
        this.settings = settings;
    }

    @Override
    public void apply(byte[] slice, RandomGenerator random) {
        if (slice.length != BANDS * FRAMES) {
            throw new IllegalArgumentException("slice must have " + BANDS * FRAMES + " bytes: " + slice.length);
        }
        float[] levels = levels(slice);
        float loudest = loudest(levels);
        if (isDrawn(settings.shift(), random)) {
            int most = (int) settings.shift().strength();
            shift(levels, random.nextInt(-most, most + 1));
        }
        if (isDrawn(settings.stretch(), random)) {
            stretch(levels, 1 + symmetric(settings.stretch(), random), random.nextDouble());
        }
        if (isDrawn(settings.tilt(), random)) {
            addToBands(levels, tilt(symmetric(settings.tilt(), random)));
        }
        if (isDrawn(settings.equalizer(), random)) {
            addToBands(levels, equalizer(settings.equalizer().strength(), random));
        }
        if (isDrawn(settings.lowPass(), random)) {
            lowPass(levels, BANDS * (1 - settings.lowPass().strength() * random.nextDouble()));
        }
        bringLoudestTo(loudest, levels);
        if (isDrawn(settings.noiseFloor(), random)) {
            raiseTo(levels, (float) (settings.noiseFloor().strength() * random.nextDouble() * LEVELS_PER_DB));
        }
        if (isDrawn(settings.compression(), random)) {
            double strength = settings.compression().strength();
            double factor = 1 - strength + strength * 4 / 3 * random.nextDouble();
            compress(levels, loudest, (float) factor);
        }
        maskFrames(levels, random);
        maskBands(levels, random);
        for (int i = 0; i < slice.length; i++) {
            slice[i] = (byte) Math.round(levels[i]);
        }
    }

    private static boolean isDrawn(Effect effect, RandomGenerator random) {
        return effect.chance() > 0 && random.nextDouble() < effect.chance();
    }

    /// From minus the strength to the strength.
    private static double symmetric(Effect effect, RandomGenerator random) {
        return effect.strength() * (2 * random.nextDouble() - 1);
    }

    private static float[] levels(byte[] slice) {
        float[] levels = new float[slice.length];
        for (int i = 0; i < slice.length; i++) {
            levels[i] = slice[i] & 0xFF;
        }
        return levels;
    }

    /// Moves all bands up, or down where negative; the band at the edge fills what becomes free.
    private static void shift(float[] levels, int by) {
        float[] before = levels.clone();
        for (int band = 0; band < BANDS; band++) {
            int source = Math.clamp(band - by, 0, BANDS - 1);
            System.arraycopy(before, source * FRAMES, levels, band * FRAMES, FRAMES);
        }
    }

    /// Plays the slice at another tempo. Where it then is too short, its end is heard again backwards.
    ///
    /// @param tempo above 1 is faster
    /// @param place which part of a slower one is taken, 0..1
    private static void stretch(float[] levels, double tempo, double place) {
        double start = Math.max(0, (FRAMES - 1) * (1 - tempo)) * place;
        float[] before = new float[FRAMES];
        for (int band = 0; band < BANDS; band++) {
            System.arraycopy(levels, band * FRAMES, before, 0, FRAMES);
            for (int frame = 0; frame < FRAMES; frame++) {
                double source = start + frame * tempo;
                double mirrored = source > FRAMES - 1 ? 2 * (FRAMES - 1) - source : source;
                int left = Math.clamp((int) mirrored, 0, FRAMES - 2);
                float share = (float) (mirrored - left);
                levels[band * FRAMES + frame] = before[left] + share * (before[left + 1] - before[left]);
            }
        }
    }

    /// A line from minus to plus half of `decibels`.
    private static double[] tilt(double decibels) {
        double[] gains = new double[BANDS];
        for (int band = 0; band < BANDS; band++) {
            gains[band] = decibels * ((double) band / (BANDS - 1) - 0.5);
        }
        return gains;
    }

    /// A sum of a few half waves of random heights.
    private static double[] equalizer(double deviation, RandomGenerator random) {
        double[] gains = new double[BANDS];
        for (int wave = 1; wave <= EQUALIZER_WAVES; wave++) {
            double height = deviation * Math.sqrt(2.0 / EQUALIZER_WAVES) * random.nextGaussian();
            for (int band = 0; band < BANDS; band++) {
                gains[band] += height * StrictMath.cos(Math.PI * wave * (band + 0.5) / BANDS);
            }
        }
        return gains;
    }

    /// Makes bands louder; what is silent stays so.
    ///
    /// @param gains dB of each band
    private static void addToBands(float[] levels, double[] gains) {
        for (int band = 0; band < BANDS; band++) {
            float gain = (float) (gains[band] * LEVELS_PER_DB);
            for (int i = band * FRAMES; i < (band + 1) * FRAMES; i++) {
                levels[i] = levels[i] == 0 ? 0 : levels[i] + gain;
            }
        }
    }

    private static void lowPass(float[] levels, double cutOff) {
        for (int band = (int) Math.ceil(cutOff); band < BANDS; band++) {
            float kept = (float) Math.max(0, 1 - (band - cutOff) / FADE_BANDS);
            for (int i = band * FRAMES; i < (band + 1) * FRAMES; i++) {
                levels[i] *= kept;
            }
        }
    }

    /// Brings the loudest point to where it was, and cuts off what lies below 0. What is silent stays so.
    private static void bringLoudestTo(float loudest, float[] levels) {
        float missing = loudest - loudest(levels);
        for (int i = 0; i < levels.length; i++) {
            levels[i] = levels[i] == 0 ? 0 : Math.max(0, levels[i] + missing);
        }
    }

    private static float loudest(float[] levels) {
        float loudest = 0;
        for (float level : levels) {
            loudest = Math.max(loudest, level);
        }
        return loudest;
    }

    private static void raiseTo(float[] levels, float floor) {
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Math.max(levels[i], floor);
        }
    }

    /// Multiplies what points lie below the loudest.
    private static void compress(float[] levels, float loudest, float factor) {
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Math.max(0, loudest - (loudest - levels[i]) * factor);
        }
    }

    private void maskFrames(float[] levels, RandomGenerator random) {
        if (isDrawn(settings.timeMask(), random)) {
            int length = random.nextInt((int) settings.timeMask().strength() + 1);
            int start = random.nextInt(FRAMES - length + 1);
            float quietest = quietest(levels);
            for (int band = 0; band < BANDS; band++) {
                Arrays.fill(levels, band * FRAMES + start, band * FRAMES + start + length, quietest);
            }
        }
    }

    private void maskBands(float[] levels, RandomGenerator random) {
        if (isDrawn(settings.frequencyMask(), random)) {
            int length = random.nextInt((int) settings.frequencyMask().strength() + 1);
            int start = random.nextInt(BANDS - length + 1);
            Arrays.fill(levels, start * FRAMES, (start + length) * FRAMES, quietest(levels));
        }
    }

    /// What masks put in place: so the range of the slice stays.
    private static float quietest(float[] levels) {
        float quietest = LEVELS;
        for (float level : levels) {
            quietest = Math.min(quietest, level);
        }
        return quietest;
    }
}
