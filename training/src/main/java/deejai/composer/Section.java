package deejai.composer;

import java.util.List;
import java.util.Set;

/// A stretch of a piece in which the same parts play.
///
/// @param kind what it is to the listener
/// @param firstBar bar at which it begins, from 0
/// @param chords chords of each of its bars; those of one bar last equally long
/// @param groove MMA groove; empty where none plays
/// @param patterns which of the groove's patterns play, by index
/// @param lead who has the melody
public record Section(
        Kind kind, int firstBar, List<List<Chord>> chords, String groove, Set<Integer> patterns, Lead lead) {

    public Section {
        chords = List.copyOf(chords);
        patterns = Set.copyOf(patterns);
        if (chords.isEmpty() || firstBar < 0) {
            throw new IllegalArgumentException("a section must have bars: " + kind + " at " + firstBar);
        }
    }

    /// What a section is to the listener.
    public enum Kind {
        INTRO,
        VERSE,
        CHORUS,
        BRIDGE,
        SOLO
    }

    /// Who has the melody.
    public enum Lead {
        NOBODY,
        INSTRUMENT,
        VOICE
    }

    /// Number of bars.
    public int bars() {
        return chords.size();
    }

    /// The chord that sounds in a bar of this section after a share of the bar, 0 .. 1 (exclusive).
    public Chord chordAt(int bar, double share) {
        List<Chord> inBar = chords.get(bar);
        return inBar.get(Math.min((int) (share * inBar.size()), inBar.size() - 1));
    }
}
