package deejai.composer;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A chord as charts write it, such as `Cm7` or `Bb`.
///
/// @param root pitch class of the root, 0 = C .. 11 = B
/// @param quality what follows the root, as in `m7`; empty for a major chord
public record Chord(int root, String quality) {

    private static final Pattern NAME = Pattern.compile("([A-G])([b#]?)(.*)");
    private static final String[] ROOTS = {"C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B"};
    private static final int[] NATURALS = {9, 11, 0, 2, 4, 5, 7}; // A .. G

    /// Semitones above the root, lowest first.
    private static final Map<String, int[]> INTERVALS = Map.ofEntries(
            Map.entry("", new int[] {0, 4, 7}),
            Map.entry("m", new int[] {0, 3, 7}),
            Map.entry("5", new int[] {0, 7}),
            Map.entry("6", new int[] {0, 4, 7, 9}),
            Map.entry("m6", new int[] {0, 3, 7, 9}),
            Map.entry("7", new int[] {0, 4, 7, 10}),
            Map.entry("m7", new int[] {0, 3, 7, 10}),
            Map.entry("maj7", new int[] {0, 4, 7, 11}),
            Map.entry("9", new int[] {0, 4, 7, 10, 14}),
            Map.entry("m9", new int[] {0, 3, 7, 10, 14}),
            Map.entry("m7b5", new int[] {0, 3, 6, 10}),
            Map.entry("dim7", new int[] {0, 3, 6, 9}));

    public Chord {
        if (root < 0 || root > 11) {
            throw new IllegalArgumentException("root must be between 0 and 11: " + root);
        }
        if (!INTERVALS.containsKey(quality)) {
            throw new IllegalArgumentException("quality must be one of " + INTERVALS.keySet() + ": " + quality);
        }
    }

    /// Reads a chord's name.
    public static Chord parse(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("chord must begin with a note from A to G: " + name);
        }
        int natural = NATURALS[matcher.group(1).charAt(0) - 'A'];
        int accidental = switch (matcher.group(2)) {
            case "b" -> -1;
            case "#" -> 1;
            default -> 0;
        };
        return new Chord(Math.floorMod(natural + accidental, 12), matcher.group(3));
    }

    /// This chord some semitones higher.
    public Chord transposed(int semitones) {
        return new Chord(Math.floorMod(root + semitones, 12), quality);
    }

    /// Its notes in semitones above the root, lowest first.
    public int[] intervals() {
        return INTERVALS.getOrDefault(quality, new int[0]).clone();
    }

    /// Whether a pitch belongs to this chord, in any octave.
    public boolean contains(int pitch) {
        for (int interval : intervals()) {
            if (Math.floorMod(pitch - root - interval, 12) == 0) {
                return true;
            }
        }
        return false;
    }

    /// The name as charts write it.
    public String name() {
        return ROOTS[root] + quality;
    }
}
