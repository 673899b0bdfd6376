package deejai.composer;

import deejai.composer.Section.Kind;
import deejai.composer.Section.Lead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// The voice of a piece: who sings which syllable when, and how it sounds.
public final class VoicePart {

    private static final int WORDS = 36;
    private static final double DOUBLE_LATER_SECONDS = .018;
    private static final double DOUBLE_CENTS = 9;

    private final Piece piece;
    private final Vocalist vocalist;

    /// The part of a vocalist in a piece.
    public VoicePart(Piece piece, Vocalist vocalist) {
        this.piece = piece;
        this.vocalist = vocalist;
    }

    /// What is to be sung, as notes, in the sections that the voice leads.
    public List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        MelodyMaker maker = new MelodyMaker(piece, vocalist.lowest(), vocalist.lowest() + Vocalist.RANGE);
        for (Section section : piece.sections()) {
            if (section.lead() == Lead.VOICE) {
                notes.addAll(vocalist.kind() == VoiceKind.RAPPED ? rap(section) : maker.melody(section));
            }
        }
        return List.copyOf(notes);
    }

    /// Sings and writes raw samples: 16 bits little endian, one channel, at [Syllable#SAMPLE_RATE].
    ///
    /// @param folder for what lies between
    public void write(Path folder, Path file) throws IOException {
        List<Note> notes = notes();
        float[] sum = take(notes, 0, 0, folder);
        if (vocalist.kind() == VoiceKind.CHOIR) {
            add(sum, take(harmony(notes, 0), 1, 5, folder), .7f);
            add(sum, take(harmony(notes, 5), 2, -7, folder), .6f);
        } else if (vocalist.doubled()) {
            add(sum, take(choruses(notes), 2, DOUBLE_CENTS, folder), .6f);
        }
        RawSamples.write(file, sum);
    }

    /// Words in rhythm: sixteenths, with a breath at the end of every second bar; the pitch is that of speech.
    private List<Note> rap(Section section) {
        SplittableRandom random =
                new SplittableRandom(piece.seed() * 13 + section.kind().name().hashCode());
        int steps = piece.meter().beats() * 4;
        double density = random.nextDouble(.5, .8);
        boolean[] rhythm = new boolean[2 * steps];
        for (int step = 0; step < rhythm.length - 3; step++) {
            rhythm[step] = random.nextDouble() < (step % 4 == 0 ? .9 : step % 2 == 0 ? density : density * .55);
        }
        int speaking = vocalist.lowest() + 2;
        List<Note> notes = new ArrayList<>();
        for (int bar = 0; bar < section.bars(); bar++) {
            for (int step = 0; step < steps; step++) {
                int place = bar % 2 * steps + step;
                if (!rhythm[place]) {
                    continue;
                }
                int next = place + 1;
                while (next < rhythm.length && !rhythm[next] && next < place + 3) {
                    next++;
                }
                long start = piece.meter().tick(section.firstBar() + bar, step);
                long end = piece.meter().tick(section.firstBar() + bar, step + next - place);
                int accent = step % 4 == 0 ? 3 : 0;
                int pitch = speaking + accent + random.nextInt(4) - 2 * (place / steps);
                notes.add(new Note(start, end - start, pitch, 80 + random.nextInt(20) + accent * 4));
            }
        }
        return notes;
    }

    /// Sings notes with the voice of a variant, somewhat off where it is to thicken another.
    private float[] take(List<Note> notes, int variant, double cents, Path folder) throws IOException {
        SplittableRandom random = new SplittableRandom(piece.seed() + 101);
        List<String> words = Lyrics.words(vocalist.language(), WORDS, random);
        String name = vocalist.language() + "+"
                + vocalist.variants().get(variant % vocalist.variants().size());
        List<Syllable> syllables = SpeechSynthesiser.syllables(name, words, folder);
        double later = variant == 0 ? 0 : DOUBLE_LATER_SECONDS * variant;
        Singer own = vocalist.singer();
        Singer singer = new Singer(
                own.vibratoCents(),
                own.vibratoHertz() * (1 + .06 * variant),
                own.breath(),
                own.roughness(),
                cents,
                own.glideSeconds());
        List<SungNote> sung = new ArrayList<>();
        for (Note note : notes) {
            // Words belong to the place in the bar and the section, so that choruses return with theirs.
            Syllable syllable = syllables.get(Math.floorMod(wordNumber(note), syllables.size()));
            double start = piece.meter().seconds(note.start()) + later;
            double length = piece.meter().seconds(note.end()) + later - start;
            boolean rapped = vocalist.kind() == VoiceKind.RAPPED;
            double fall = rapped ? 2.5 : vocalist.kind() == VoiceKind.SHOUTED ? .8 : 0;
            double loudness = Math.clamp(note.velocity() / 127.0, 0, 1);
            sung.add(new SungNote(start, Math.min(length, 3), note.pitch(), fall, loudness, syllable));
        }
        return new SingingVoice(singer, piece.seed() + variant).sing(sung, piece.seconds() + .5);
    }

    private long wordNumber(Note note) {
        long bar = note.start() / piece.meter().barTicks();
        Section section = sectionAt((int) bar);
        long within = note.start() - section.firstBar() * piece.meter().barTicks();
        return within / (Meter.TICKS / 4) * 7 + (section.kind() == Kind.CHORUS ? 11 : section.firstBar() * 5L);
    }

    private Section sectionAt(int bar) {
        for (Section section : piece.sections()) {
            if (bar < section.firstBar() + section.bars()) {
                return section;
            }
        }
        throw new IllegalArgumentException("bar must be within the piece: " + bar);
    }

    /// Chord notes below the melody: the nearest that lies at least a third, and some semitones more, lower.
    private List<Note> harmony(List<Note> notes, int lower) {
        List<Note> harmony = new ArrayList<>();
        for (Note note : notes) {
            long bar = note.start() / piece.meter().barTicks();
            Section section = sectionAt((int) bar);
            double share = (note.start() % piece.meter().barTicks())
                    / (double) piece.meter().barTicks();
            Chord chord = section.chordAt((int) bar - section.firstBar(), share);
            int pitch = note.pitch() - 3 - lower;
            while (!chord.contains(pitch)) {
                pitch--;
            }
            harmony.add(new Note(note.start(), note.length(), pitch, note.velocity()));
        }
        return harmony;
    }

    private List<Note> choruses(List<Note> notes) {
        return notes.stream()
                .filter(note -> sectionAt((int) (note.start() / piece.meter().barTicks()))
                                .kind()
                        == Kind.CHORUS)
                .toList();
    }

    private static void add(float[] sum, float[] other, float weight) {
        for (int i = 0; i < Math.min(sum.length, other.length); i++) {
            sum[i] += weight * other[i];
        }
    }
}
