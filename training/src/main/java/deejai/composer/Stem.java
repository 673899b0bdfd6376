package deejai.composer;

/// Instruments that are recorded, treated and balanced together.
public enum Stem {
    /// Drums.
    DRUMS,
    /// Bass.
    BASS,
    /// Guitars and other plucked strings with frets.
    GUITARS,
    /// Keyboards, strings, winds and all else that accompanies.
    HARMONY,
    /// The instrument that has the melody.
    LEAD,
    /// The voice, which is not in MIDI files.
    VOICE;

    /// Where MIDI notes of a channel with a General MIDI program belong.
    static Stem of(int channel, int program) {
        if (channel == StemFiles.DRUM_CHANNEL) {
            return DRUMS;
        }
        if (program >= 32 && program < 40) {
            return BASS;
        }
        return program >= 24 && program < 32 ? GUITARS : HARMONY;
    }
}
