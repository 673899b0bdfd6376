package deejai.composer;

/// A way of using the voice.
public enum VoiceKind {
    /// Holds the notes of the melody.
    SUNG,
    /// Speaks in rhythm.
    RAPPED,
    /// Rough and loud, near the melody.
    SHOUTED,
    /// Several voices in chords.
    CHOIR
}
