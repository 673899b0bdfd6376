package deejai.composer;

/// A note of a part.
///
/// @param start ticks from the beginning of the piece, [Meter#TICKS] to a quarter
/// @param length ticks
/// @param pitch MIDI note number, 60 = middle C
/// @param velocity loudness, 1 .. 127
public record Note(long start, long length, int pitch, int velocity) {

    public Note {
        if (start < 0 || length <= 0) {
            throw new IllegalArgumentException(
                    "a note must have a start from 0 and a length over 0: " + start + ", " + length);
        }
        if (pitch < 0 || pitch > 127 || velocity < 1 || velocity > 127) {
            throw new IllegalArgumentException("pitch and velocity must be MIDI values: " + pitch + ", " + velocity);
        }
    }

    /// The tick at which the note has ended.
    public long end() {
        return start + length;
    }
}
