package deejai.composer;

import java.util.List;

/// A piece before anything is played: who, how fast, in which key, and which sections in which order.
///
/// @param band who plays
/// @param title as in the tag; unique within the band
/// @param meter how time passes
/// @param key pitch class of the key note
/// @param minor whether the key is minor
/// @param groove how it is accompanied
/// @param lead General MIDI program of the leading instrument
/// @param sections one after the other without a gap
/// @param seed of everything that is still open
public record Piece(
        Band band,
        String title,
        Meter meter,
        int key,
        boolean minor,
        Groove groove,
        int lead,
        List<Section> sections,
        long seed) {

    public Piece {
        sections = List.copyOf(sections);
        int bar = 0;
        for (Section section : sections) {
            if (section.firstBar() != bar) {
                throw new IllegalArgumentException("sections must follow each other: bar " + section.firstBar());
            }
            bar += section.bars();
        }
    }

    /// Number of bars.
    public int bars() {
        return sections.stream().mapToInt(Section::bars).sum();
    }

    /// Seconds from the first beat to the end of the last bar.
    public double seconds() {
        return meter.seconds(bars() * meter.barTicks());
    }
}
