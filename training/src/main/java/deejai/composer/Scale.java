package deejai.composer;

import java.util.Locale;
import java.util.regex.Pattern;

/// The notes that a melody may use, in semitones above the key note.
public enum Scale {
    MAJOR("0 2 4 5 7 9 11", "0 2 3 5 7 8 10"),
    MINOR("0 2 3 5 7 8 10", "0 2 3 5 7 8 10"),
    DORIAN("0 2 4 5 7 9 10", "0 2 3 5 7 9 10"),
    HARMONIC("0 2 4 5 7 8 11", "0 2 3 5 7 8 11"),
    CLASSICAL("0 2 4 5 7 9 11", "0 2 3 5 7 8 11"),
    BLUES("0 3 4 5 7 9 10", "0 3 5 6 7 10"),
    PENTATONIC("0 2 4 7 9", "0 3 5 7 10"),
    MINORPENTATONIC("0 3 5 7 10", "0 3 5 7 10"),
    BEBOP("0 2 4 5 7 8 9 11", "0 2 3 5 7 8 10 11");

    private static final Pattern SPACE = Pattern.compile(" ");

    private final String major;
    private final String minor;

    Scale(String major, String minor) {
        this.major = major;
        this.minor = minor;
    }

    /// The scale that a style calls by this name.
    public static Scale named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /// Semitones above the key note, rising, within one octave.
    public int[] semitones(boolean inMinor) {
        return SPACE.splitAsStream(inMinor ? minor : major)
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
