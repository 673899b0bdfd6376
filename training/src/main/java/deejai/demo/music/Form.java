package deejai.demo.music;

import java.util.ArrayList;
import java.util.List;

/// How a piece goes in time: an introduction, A, B, A again, an ending.
///
/// @param tempo    beats a minute
/// @param beats    of a bar
/// @param sections in order
/// @param tail     seconds in which the last notes ring
record Form(double tempo, int beats, List<Section> sections, double tail) {

    private static final double LONGEST_TAIL = 3;
    private static final double TAIL_SHARE = .12;
    private static final int LEAST_BARS = 3;

    /// Shorter pieces have no introduction and no ending of their own.
    private static final int LEAST_UNITS_TO_FRAME = 5;

    Form {
        sections = List.copyOf(sections);
    }

    /// What a section is for.
    enum Part {
        INTRODUCTION,
        A,
        B,
        A_AGAIN,
        ENDING;

        /// Whether the theme is played.
        boolean isTheme() {
            return this == A || this == A_AGAIN;
        }

        /// Whether this is neither beginning nor end.
        boolean isMain() {
            return this != INTRODUCTION && this != ENDING;
        }
    }

    /// Some bars of a piece.
    ///
    /// @param first number of its first bar, counted from 0 in the piece
    /// @param bars  how many, positive
    record Section(Part part, int first, int bars) {

        int end() {
            return first + bars;
        }
    }

    /// A form of about some length.
    ///
    /// @param phrase bars that sections have a multiple of, where there is time for that
    static Form of(double seconds, double tempo, int beats, int phrase) {
        double tail = Math.min(LONGEST_TAIL, TAIL_SHARE * seconds);
        int bars = Math.max(LEAST_BARS, (int) Math.round((seconds - tail) * tempo / 60 / beats));
        int unit = phrase;
        while (unit > 1 && bars / unit < LEAST_UNITS_TO_FRAME) {
            unit /= 2;
        }
        int units = bars / unit;
        int frame = units < LEAST_UNITS_TO_FRAME ? 0 : Math.max(1, units / 9);
        int rest = units - 2 * frame;
        int middle = Math.max(1, rest / 3);
        int first = (rest - middle + 1) / 2;
        List<Section> sections = new ArrayList<>();
        add(sections, Part.INTRODUCTION, frame * unit);
        add(sections, Part.A, first * unit);
        add(sections, Part.B, middle * unit);
        add(sections, Part.A_AGAIN, (rest - middle - first) * unit);
        add(sections, Part.ENDING, frame * unit);
        return new Form(tempo, beats, sections, tail);
    }

    private static void add(List<Section> sections, Part part, int bars) {
        if (bars > 0) {
            sections.add(new Section(
                    part, sections.isEmpty() ? 0 : sections.getLast().end(), bars));
        }
    }

    int bars() {
        return sections.getLast().end();
    }

    double beatSeconds() {
        return 60 / tempo;
    }

    /// Length of the piece, its tail included.
    double seconds() {
        return bars() * beats * beatSeconds() + tail;
    }
}
