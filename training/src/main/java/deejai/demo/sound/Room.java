package deejai.demo.sound;

/// The room that all players share.
///
/// @param seconds    until its reverberation is silent, 0 for none
/// @param brightness 0 to 1: how much of the highs its walls give back
/// @param echo       seconds between echoes, which go from side to side; 0 for none
/// @param repeats    how loud each echo is against the one before, 0 to 0.9
public record Room(double seconds, double brightness, double echo, double repeats) {

    /// A room without echoes.
    public Room(double seconds, double brightness) {
        this(seconds, brightness, 0, 0);
    }

    /// Adds what the room makes of a sound.
    ///
    /// @param sent  what the room gets; is changed
    /// @param left  is added to
    /// @param right is added to
    void addTo(float[] sent, float[] left, float[] right) {
        if (echo > 0) {
            addEchoes(sent, left, right);
        }
        if (seconds > 0) {
            new Reverb(this).addTo(sent, left, right);
        }
    }

    /// Echoes are heard by themselves and go into the reverberation too.
    private void addEchoes(float[] sent, float[] left, float[] right) {
        int delay = Signals.samples(echo);
        float again = (float) repeats;
        float[] echoes = new float[sent.length];
        Filter low = new Filter().tune(3_500, .6);
        for (int i = delay; i < sent.length; i++) {
            float heard = (float)
                    low.step(again * (sent[i - delay] + echoes[i - delay])).low();
            echoes[i] = heard;
            if (i / delay % 2 == 0) {
                left[i] += heard;
            } else {
                right[i] += heard;
            }
        }
        for (int i = 0; i < sent.length; i++) {
            sent[i] += .5f * echoes[i];
        }
    }
}
