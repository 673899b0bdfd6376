package deejai.composer;

import java.util.List;

/// A repeated accompaniment, a sign per sixteenth: the signs are explained at the head of `styles.txt`.
///
/// @param name what styles call it by
/// @param programs General MIDI programs that may play it, from 0
/// @param lowest MIDI pitch below which it never goes
/// @param bars the signs of each bar, at least 12
public record PartPattern(String name, List<Integer> programs, int lowest, List<String> bars) {

    private static final String SIGNS = "R357OxXpmau-.";

    public PartPattern {
        programs = List.copyOf(programs);
        bars = List.copyOf(bars);
        if (programs.isEmpty() || bars.isEmpty()) {
            throw new IllegalArgumentException("a pattern must have programs and bars: " + name);
        }
        for (String bar : bars) {
            if (bar.length() != 16 || !bar.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)) {
                throw new IllegalArgumentException(
                        "a bar of pattern " + name + " must have 16 signs of " + SIGNS + ": " + bar);
            }
        }
    }
}
