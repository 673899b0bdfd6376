package deejai.composer;

import deejai.composer.Section.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Makes a melody for each section out of motifs: a rhythm and a contour of two bars that return, as in songs.
public final class MelodyMaker {

    private static final int PHRASE_BARS = 2;

    private final Piece piece;
    private final int[] ladder;

    /// A maker of melodies between two pitches.
    public MelodyMaker(Piece piece, int lowest, int highest) {
        if (highest - lowest < 11) {
            throw new IllegalArgumentException("the range must be an octave or more: " + lowest + " .. " + highest);
        }
        this.piece = piece;
        this.ladder = ladder(piece, lowest, highest);
    }

    /// The notes of a section, one at a time, none longer than to the next.
    public List<Note> melody(Section section) {
        // Verses share one melody and choruses another, as listeners expect.
        SplittableRandom random = new SplittableRandom(piece.seed() * 31
                + (section.kind() == Kind.SOLO
                        ? 100 + section.firstBar()
                        : section.kind().name().hashCode()));
        double extra = section.kind() == Kind.SOLO ? .15 : 0;
        double density = Math.min(.95, piece.band().style().melody().density().at(random.nextDouble()) + extra);
        int home = section.kind() == Kind.CHORUS ? ladder.length * 3 / 5 : ladder.length / 2;
        Motif first = motif(density, random);
        Motif second = motif(density * .8, random);
        Motif third = motif(density, random);
        List<Motif> order =
                random.nextBoolean() ? List.of(first, first, first, second) : List.of(first, second, first, third);
        List<Note> notes = new ArrayList<>();
        for (int bar = 0; bar < section.bars(); bar += PHRASE_BARS) {
            Motif motif = order.get(bar / PHRASE_BARS % order.size());
            int leap = bar / PHRASE_BARS % 2 == 1 ? random.nextInt(3) - 1 : 0;
            phrase(motif, section, bar, home + leap, notes);
        }
        return withoutOverlaps(notes);
    }

    /// Where notes begin (sixteenths from the phrase's beginning) and how many rungs each lies above the home
    /// rung.
    private record Motif(List<Integer> steps, List<Integer> rungs) {}

    private Motif motif(double density, SplittableRandom random) {
        int steps = piece.meter().beats() * 4 * PHRASE_BARS;
        List<Integer> begins = new ArrayList<>();
        for (int step = 0; step < steps - 4; step++) {
            // Beats are likelier than eighths, and those than sixteenths; the phrase's end breathes.
            double weight = step % 4 == 0 ? 1.25 : step % 2 == 0 ? .9 : .22 * density;
            if (random.nextDouble() < weight * density) {
                begins.add(step);
            }
        }
        if (begins.isEmpty()) {
            begins.add(0);
        }
        List<Integer> rungs = new ArrayList<>();
        int rung = random.nextInt(5) - 2;
        for (int i = 0; i < begins.size(); i++) {
            rungs.add(rung);
            int move = random.nextInt(10) < 7 ? random.nextInt(3) - 1 : random.nextInt(7) - 3;
            rung = Math.clamp(rung + move - (rung > 3 ? 1 : 0) + (rung < -3 ? 1 : 0), -6, 6);
        }
        return new Motif(begins, rungs);
    }

    private void phrase(Motif motif, Section section, int bar, int home, List<Note> notes) {
        int barSteps = piece.meter().beats() * 4;
        SplittableRandom random = new SplittableRandom(piece.seed() + bar * 17L);
        for (int i = 0; i < motif.steps().size(); i++) {
            int step = motif.steps().get(i);
            int within = bar + step / barSteps;
            if (within >= section.bars()) {
                return;
            }
            Chord chord = section.chordAt(within, step % barSteps / (double) barSteps);
            int rung = Math.clamp(home + motif.rungs().get(i), 0, ladder.length - 1);
            boolean strong = step % 8 == 0 || i == motif.steps().size() - 1;
            int pitch = strong ? nearestChordNote(chord, ladder[rung]) : ladder[rung];
            long start = piece.meter().tick(section.firstBar() + within, step % barSteps);
            int nextStep = i + 1 < motif.steps().size()
                    ? motif.steps().get(i + 1)
                    : Math.min(step + 6, barSteps * PHRASE_BARS);
            long end = piece.meter().tick(section.firstBar() + bar + nextStep / barSteps, nextStep % barSteps);
            int accent = step % 4 == 0 ? 10 : 0;
            notes.add(new Note(start, Math.max(24, end - start), pitch, 82 + accent + random.nextInt(12)));
        }
    }

    private int nearestChordNote(Chord chord, int pitch) {
        for (int distance = 0; distance < 7; distance++) {
            if (chord.contains(pitch - distance)) {
                return pitch - distance;
            }
            if (chord.contains(pitch + distance)) {
                return pitch + distance;
            }
        }
        return pitch;
    }

    /// No note lasts into the next: one breath, one voice.
    private static List<Note> withoutOverlaps(List<Note> notes) {
        List<Note> sung = new ArrayList<>(notes.size());
        for (int i = 0; i < notes.size(); i++) {
            Note note = notes.get(i);
            boolean overlaps = i + 1 < notes.size() && notes.get(i + 1).start() < note.end();
            long length = overlaps ? Math.max(12, notes.get(i + 1).start() - note.start()) : note.length();
            sung.add(new Note(note.start(), length, note.pitch(), note.velocity()));
        }
        return List.copyOf(sung);
    }

    private static int[] ladder(Piece piece, int lowest, int highest) {
        List<Integer> rungs = new ArrayList<>();
        int[] scale = piece.band().style().melody().scale().semitones(piece.minor());
        for (int pitch = lowest; pitch <= highest; pitch++) {
            for (int semitones : scale) {
                if (Math.floorMod(pitch - piece.key() - semitones, 12) == 0) {
                    rungs.add(pitch);
                }
            }
        }
        return rungs.stream().mapToInt(Integer::intValue).toArray();
    }
}
