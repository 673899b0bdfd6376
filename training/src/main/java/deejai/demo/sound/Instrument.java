package deejai.demo.sound;

/// Something that plays notes. The sound of a note depends on what is asked for alone, so that equal notes
/// need to be computed only once.
public sealed interface Instrument permits Drum, FmTone, PluckedString, Struck, Synth {

    /// The sound of a note at [Signals#SAMPLE_RATE]: one channel, about -1 to 1 where `velocity` is 1.
    ///
    /// @param pitch    MIDI number, 69 for 440 Hz; fractions are between the keys
    /// @param seconds  how long the note is held, positive; the sound may go on beyond that
    /// @param velocity how hard it is played, above 0 to 1
    float[] sound(double pitch, double seconds, double velocity);
}
