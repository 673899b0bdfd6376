package deejai.composer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Plays a pattern over the chords of a piece.
public final class PatternPlayer {

    private final Piece piece;
    private final PartPattern pattern;
    private final SplittableRandom random;
    private final List<Note> notes = new ArrayList<>();
    private int brokenStep;

    private PatternPlayer(Piece piece, PartPattern pattern, SplittableRandom random) {
        this.piece = piece;
        this.pattern = pattern;
        this.random = random;
    }

    /// The notes of the pattern with an index in the piece's groove, in the sections where it plays.
    public static List<Note> play(Piece piece, int index) {
        PartPattern pattern = piece.groove().patterns().get(index);
        PatternPlayer player = new PatternPlayer(piece, pattern, new SplittableRandom(piece.seed() + 31L * index));
        for (Section section : piece.sections()) {
            if (section.patterns().contains(index)) {
                player.play(section);
            }
        }
        return List.copyOf(player.notes);
    }

    private void play(Section section) {
        int steps = piece.meter().beats() * 4;
        for (int bar = 0; bar < section.bars(); bar++) {
            String signs = pattern.bars().get(bar % pattern.bars().size());
            for (int step = 0; step < steps; step++) {
                char sign = signs.charAt(step % signs.length());
                if (sign == '-' || sign == '.') {
                    continue;
                }
                int end = step + 1;
                while (end < steps && signs.charAt(end % signs.length()) == '-') {
                    end++;
                }
                long from = piece.meter().tick(section.firstBar() + bar, step);
                long length = piece.meter().tick(section.firstBar() + bar, end) - from;
                sound(sign, section.chordAt(bar, step / (double) steps), from, length);
            }
        }
    }

    private void sound(char sign, Chord chord, long from, long length) {
        int[] intervals = chord.intervals();
        int root = rootAbove(chord);
        int velocity = 78 + random.nextInt(16);
        long shortened = length <= Meter.TICKS / 4 ? length * 9 / 10 : length - Meter.TICKS / 16;
        switch (sign) {
            case 'R' -> add(from, shortened, root, velocity + 8);
            case '3' -> add(from, shortened, root + intervals[1], velocity);
            case '5' -> add(from, shortened, root + intervals[Math.min(2, intervals.length - 1)], velocity);
            case '7' -> add(from, shortened, root + (intervals.length > 3 ? intervals[3] : 12), velocity);
            case 'O' -> add(from, shortened, root + 12, velocity);
            case 'x' -> chord(chord, from, shortened, velocity - 8);
            case 'X' -> chord(chord, from, Math.min(length, Meter.TICKS / 3), velocity + 12);
            case 'p' -> power(root, from, length, velocity + 10);
            case 'm' -> power(root, from, Math.max(12, length * 2 / 5), velocity - 18);
            case 'a' -> broken(chord, from, length, velocity);
            case 'u' -> add(from, shortened, closest(chord)[intervals.length - 1], velocity);
            default -> throw new IllegalArgumentException("unknown sign of a pattern: " + sign);
        }
    }

    private void chord(Chord chord, long from, long length, int velocity) {
        int strum = 0;
        for (int pitch : closest(chord)) {
            add(from + strum, length, pitch, velocity);
            strum += random.nextInt(4);
        }
    }

    private void power(int root, long from, long length, int velocity) {
        add(from, length, root, velocity);
        add(from, length, root + 7, velocity - 6);
        add(from, length, root + 12, velocity - 12);
    }

    private void broken(Chord chord, long from, long length, int velocity) {
        int[] pitches = closest(chord);
        int up = pitches.length + 1;
        int place = brokenStep % (2 * up - 2);
        int step = place < up ? place : 2 * up - 2 - place;
        int pitch = step < pitches.length ? pitches[step] : pitches[0] + 12;
        brokenStep++;
        // Broken chords ring on.
        add(from, Math.max(length, Meter.TICKS / 2), pitch, velocity - 6);
    }

    /// The lowest root that the pattern may play.
    private int rootAbove(Chord chord) {
        return pattern.lowest() + Math.floorMod(chord.root() - pattern.lowest(), 12);
    }

    /// The notes of a chord, in the inversion that stays within an octave and a bit of the lowest pitch, rising.
    private int[] closest(Chord chord) {
        int lowest = pattern.lowest();
        return Arrays.stream(chord.intervals())
                .map(interval -> lowest + Math.floorMod(chord.root() + interval - lowest, 12))
                .sorted()
                .toArray();
    }

    private void add(long from, long length, int pitch, int velocity) {
        notes.add(new Note(from, Math.max(8, length), pitch, Math.clamp(velocity, 20, 120)));
    }
}
