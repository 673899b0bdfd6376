package deejai.slices;

/// What may be done to a slice, in this order.
///
/// @param shift         transposition by whole bands, as of higher or lower notes; strength: most bands up or down
/// @param stretch       another tempo by interpolation of frames; strength: largest change as a share (0.1: 0.9..1.1)
/// @param tilt          a straight line over the bands; strength: most dB between the lowest and the highest band
/// @param equalizer     a smooth random curve over the bands; strength: deviation in dB
/// @param lowPass       bands above a cut-off fade to nothing, as in old or squeezed recordings; strength: largest
///                      share of the bands that is lost, 0..1
/// @param noiseFloor    what is quieter than a floor is raised to it; strength: highest floor in dB above -80
/// @param compression   all decibels times a factor, as of more or less dynamic recordings; strength: most that is
///                      taken from the factor of 1; a third as much may be added
/// @param timeMask      a stretch of time falls silent; strength: most frames
/// @param frequencyMask a stretch of bands falls silent; strength: most bands
public record AugmentationSettings(
        Effect shift,
        Effect stretch,
        Effect tilt,
        Effect equalizer,
        Effect lowPass,
        Effect noiseFloor,
        Effect compression,
        Effect timeMask,
        Effect frequencyMask) {

    /// One kind of change.
    ///
    /// @param chance   how often it is applied, 0..1
    /// @param strength the largest change, in units of its own; how much of it is drawn anew for every slice
    public record Effect(double chance, double strength) {

        /// Never applied.
        public static final Effect NEVER = new Effect(0, 0);

        public Effect {
            if (!(chance >= 0 && chance <= 1)) {
                throw new IllegalArgumentException("chance must be from 0 to 1: " + chance);
            }
            if (!(strength >= 0 && strength < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("strength must not be negative: " + strength);
            }
        }
    }

    /// Changes that a listener would hardly take for another track.
    public static final AugmentationSettings LIGHT = new AugmentationSettings(
            new Effect(0.3, 2),
            new Effect(0.3, 0.1),
            new Effect(0.5, 8),
            new Effect(0.5, 3),
            new Effect(0.2, 0.4),
            new Effect(0.3, 30),
            new Effect(0.5, 0.3),
            new Effect(0.3, 24),
            new Effect(0.3, 8));

    /// No change at all.
    public static final AugmentationSettings NONE = new AugmentationSettings(
            Effect.NEVER,
            Effect.NEVER,
            Effect.NEVER,
            Effect.NEVER,
            Effect.NEVER,
            Effect.NEVER,
            Effect.NEVER,
            Effect.NEVER,
            Effect.NEVER);

    public AugmentationSettings {
        requireAtMost("shift", shift, SliceCache.PREPROCESSING.nMels() - 1);
        requireAtMost("stretch", stretch, 0.5);
        requireAtMost("lowPass", lowPass, 1);
        requireAtMost("noiseFloor", noiseFloor, SliceCache.PREPROCESSING.topDb());
        requireAtMost("compression", compression, 1);
        requireAtMost("timeMask", timeMask, SliceCache.PREPROCESSING.sliceFrames());
        requireAtMost("frequencyMask", frequencyMask, SliceCache.PREPROCESSING.nMels());
    }

    private static void requireAtMost(String name, Effect effect, double most) {
        if (effect.strength() > most) {
            throw new IllegalArgumentException(
                    name + " must have a strength of at most " + most + ": " + effect.strength());
        }
    }
}
