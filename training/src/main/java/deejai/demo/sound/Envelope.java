package deejai.demo.sound;

/// How loud a note is in its course. All times but the attack are those to silence (-60 dB).
///
/// @param attack  seconds until it is at its loudest
/// @param decay   seconds in which it falls from there, towards `sustain`
/// @param sustain what it falls to while it is held, 0 to 1
/// @param release seconds in which it ends when it is no longer held
public record Envelope(double attack, double decay, double sustain, double release) {

    public Envelope {
        if (!(attack >= 0 && decay > 0 && release > 0)) {
            throw new IllegalArgumentException("times must be positive: " + attack + ", " + decay + ", " + release);
        }
        if (!(sustain >= 0 && sustain <= 1)) {
            throw new IllegalArgumentException("sustain must be 0 to 1: " + sustain);
        }
    }

    /// The envelope of a note, its release included.
    float[] curve(double heldSeconds) {
        int held = Math.max(1, Signals.samples(heldSeconds));
        int rising = Math.min(held, Signals.samples(attack));
        float[] curve = new float[held + Signals.samples(release)];
        for (int i = 0; i < rising; i++) {
            curve[i] = (float) i / rising;
        }
        double decaying = Signals.decay(decay);
        double above = 1 - sustain;
        for (int i = rising; i < held; i++) {
            curve[i] = (float) (sustain + above);
            above *= decaying;
        }
        double ending = Signals.decay(release);
        double level = curve[held - 1];
        for (int i = held; i < curve.length; i++) {
            level *= ending;
            curve[i] = (float) level;
        }
        Signals.fadeEnd(curve, Math.min(release, .01));
        return curve;
    }
}
