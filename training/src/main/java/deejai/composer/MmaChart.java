package deejai.composer;

import java.util.List;
import java.util.Locale;

/// Writes the chart of a piece in the language of MMA (Musical MIDI Accompaniment).
public final class MmaChart {

    private MmaChart() {}

    /// The chart; where no groove plays it still counts the bars, so that times stay the same.
    public static String of(Piece piece) {
        StringBuilder chart = new StringBuilder();
        line(chart, "// " + piece.title());
        line(chart, "RndSeed " + piece.seed());
        line(chart, "Tempo " + String.format(Locale.ROOT, "%.0f", piece.meter().tempo()));
        line(chart, "Time " + piece.meter().beats());
        String current = "";
        for (Section section : piece.sections()) {
            if (!section.groove().equals(current)) {
                line(chart, "Groove " + section.groove());
                current = section.groove();
            }
            for (List<Chord> bar : section.chords()) {
                line(chart, bar(bar, piece.meter().beats()));
            }
        }
        return chart.toString();
    }

    /// Chords of one bar at their beats: a slash repeats the chord before for a beat.
    private static String bar(List<Chord> chords, int beats) {
        StringBuilder bar = new StringBuilder();
        for (int beat = 0; beat < beats; beat++) {
            int current = beat * chords.size() / beats;
            boolean begins = beat == 0 || (beat - 1) * chords.size() / beats != current;
            bar.append(beat == 0 ? "" : " ").append(begins ? chords.get(current).name() : "/");
        }
        return bar.toString();
    }

    private static void line(StringBuilder chart, String line) {
        chart.append(line).append('\n');
    }
}
