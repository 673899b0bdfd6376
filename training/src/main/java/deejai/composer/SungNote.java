package deejai.composer;

/// A syllable on a note.
///
/// @param start seconds from the beginning to the vowel, which sits on the beat
/// @param length seconds of the vowel and what follows
/// @param pitch MIDI pitch; fractions are between the keys
/// @param fall semitones that it falls towards its end, as speech does
/// @param loudness 0 .. 1
/// @param syllable what is sung
public record SungNote(double start, double length, double pitch, double fall, double loudness, Syllable syllable) {

    public SungNote {
        if (!(start >= 0 && length > 0)) {
            throw new IllegalArgumentException(
                    "a sung note must begin at 0 or later and last: " + start + ", " + length);
        }
        if (!(loudness >= 0 && loudness <= 1)) {
            throw new IllegalArgumentException("loudness must be between 0 and 1: " + loudness);
        }
    }
}
