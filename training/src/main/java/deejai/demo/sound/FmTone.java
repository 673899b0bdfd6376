package deejai.demo.sound;

/// Frequency modulation with one carrier and one modulator (Chowning, The Synthesis of Complex Audio Spectra
/// by Means of Frequency Modulation, 1973): electric pianos, bells, hard basses.
///
/// @param ratio    frequency of the modulator, that of the note being 1; a whole number sounds like a string,
///                 others like a bell
/// @param index    how far it modulates at first: 1 is mellow, 5 is harsh
/// @param fading   seconds in which the index falls to a thousandth
/// @param envelope how loud it is
public record FmTone(double ratio, double index, double fading, Envelope envelope) implements Instrument {

    @Override
    public float[] sound(double pitch, double seconds, double velocity) {
        float[] curve = envelope.curve(seconds);
        double step = Signals.hertz(pitch) / Signals.SAMPLE_RATE;
        double depth = index * velocity / (2 * Math.PI);
        double shrink = Signals.decay(fading);
        double carrier = 0;
        double modulator = 0;
        for (int i = 0; i < curve.length; i++) {
            curve[i] = (float) (curve[i] * velocity * Signals.sine(carrier + depth * Signals.sine(modulator)));
            carrier += step;
            modulator += step * ratio;
            depth *= shrink;
        }
        return curve;
    }
}
