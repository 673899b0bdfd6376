package deejai.demo.music;

/// Which chord is under which bar: a row of roots for the theme, another one for the middle section, again
/// and again.
///
/// @param theme  roots by bar, in steps of the scale
/// @param middle those of the section between
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
record Harmony(int[] theme, int[] middle) {

    private static final int STEPS = 7;

    /// The root under a bar, counted from the beginning of the piece.
    int root(Form.Section section, int bar) {
        int[] row = section.part() == Form.Part.B ? middle : theme;
        return row[(bar - section.first()) % row.length];
    }

    /// A chord of thirds on a root of a scale of seven steps, each note in the octave above `lowest`, so that
    /// chords move by small steps.
    static int[] voicing(int root, int notes, int lowest) {
        int[] steps = new int[notes];
        for (int i = 0; i < notes; i++) {
            steps[i] = lowest + Math.floorMod(root + 2 * i - lowest, STEPS);
        }
        return steps;
    }
}
