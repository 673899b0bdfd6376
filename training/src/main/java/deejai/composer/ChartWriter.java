package deejai.composer;

import deejai.composer.Section.Kind;
import deejai.composer.Section.Lead;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// Draws the charts of a band's pieces: tempo, key, form and chords.
public final class ChartWriter {

    private static final List<String> FIRST_WORDS = List.of(
            "Amber",
            "Broken",
            "Copper",
            "Distant",
            "Early",
            "Faded",
            "Golden",
            "Hollow",
            "Iron",
            "July",
            "Kindly",
            "Lonely",
            "Midnight",
            "Northern",
            "Open",
            "Paper",
            "Quiet",
            "Restless",
            "Silver",
            "Tender",
            "Upward",
            "Velvet",
            "Winter",
            "Yellow");
    private static final List<String> LAST_WORDS = List.of(
            "Avenue",
            "Bridge",
            "Corner",
            "Daylight",
            "Engine",
            "Fields",
            "Garden",
            "Harbour",
            "Island",
            "Journey",
            "Kitchen",
            "Lantern",
            "Mirror",
            "Neighbour",
            "Orchard",
            "Parade",
            "Question",
            "River",
            "Station",
            "Train",
            "Umbrella",
            "Valley",
            "Window",
            "Yard");

    private ChartWriter() {}

    /// The piece of a band with a number, from 0; between about 40 and 70 seconds long.
    public static Piece piece(Band band, int number) {
        long seed = band.seed() * 7_919L + number;
        SplittableRandom random = new SplittableRandom(seed);
        Style style = band.style();
        Meter meter = new Meter(style.beats(), Math.rint(style.tempo().at(random.nextDouble())), style.swing());
        Groove groove = band.grooves().get(random.nextInt(2));
        List<List<Chord>> verse = Band.pick(style.progressions(), random);
        boolean minor = verse.getFirst().getFirst().quality().startsWith("m")
                && !verse.getFirst().getFirst().quality().startsWith("maj");
        List<List<Chord>> chorus = otherProgression(style, verse, random);
        int shift = random.nextInt(12);
        int key = Math.floorMod(tonic(verse) + shift, 12);
        Progressions chords = new Progressions(transposed(verse, shift), transposed(chorus, shift));
        double bars = (40 + 30 * random.nextDouble()) / meter.seconds(meter.barTicks());
        List<Section> sections = sections(band, groove, chords, (int) Math.round(bars), random);
        String title = FIRST_WORDS.get(random.nextInt(FIRST_WORDS.size())) + " "
                + LAST_WORDS.get(Math.floorMod(band.number() * 5 + number, LAST_WORDS.size()));
        int lead = band.leads().get(random.nextInt(2));
        return new Piece(band, title, meter, key, minor, groove, lead, sections, seed);
    }

    private record Progressions(List<List<Chord>> verse, List<List<Chord>> chorus) {

        List<List<Chord>> of(Kind kind) {
            return kind == Kind.CHORUS || kind == Kind.BRIDGE ? chorus : verse;
        }
    }

    /// The key note: charts are written in C, or in A where they begin there in minor.
    private static int tonic(List<List<Chord>> verse) {
        Chord first = verse.getFirst().getFirst();
        return first.root() == 9 ? 9 : 0;
    }

    private static List<List<Chord>> otherProgression(Style style, List<List<Chord>> verse, SplittableRandom random) {
        // One in the same key note and mode, or the verse's again.
        List<List<List<Chord>>> fitting = style.progressions().stream()
                .filter(other ->
                        other.getFirst().getFirst().equals(verse.getFirst().getFirst()))
                .toList();
        return Band.pick(fitting, random);
    }

    private static List<List<Chord>> transposed(List<List<Chord>> bars, int semitones) {
        return bars.stream()
                .map(bar ->
                        bar.stream().map(chord -> chord.transposed(semitones)).toList())
                .toList();
    }

    private static List<Section> sections(
            Band band, Groove groove, Progressions chords, int wantedBars, SplittableRandom random) {
        List<Section> sections = new ArrayList<>();
        int bar = 0;
        List<Kind> form = form(random);
        for (int i = 0; bar < wantedBars; i++) {
            Kind kind = i < form.size() ? form.get(i) : Kind.CHORUS;
            List<List<Chord>> progression = chords.of(kind);
            int length = kind == Kind.INTRO ? 4 : Math.max(8, progression.size());
            List<List<Chord>> played = new ArrayList<>();
            for (int b = 0; b < length; b++) {
                played.add(progression.get(b % progression.size()));
            }
            String mma = mmaGroove(groove, kind);
            Set<Integer> patterns = patterns(groove, kind, random);
            sections.add(new Section(kind, bar, played, mma, patterns, lead(kind, band, random)));
            bar += length;
        }
        return sections;
    }

    private static List<Kind> form(SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> List.of(Kind.INTRO, Kind.VERSE, Kind.CHORUS, Kind.SOLO, Kind.CHORUS);
            case 1 -> List.of(Kind.INTRO, Kind.VERSE, Kind.VERSE, Kind.CHORUS, Kind.BRIDGE);
            case 2 -> List.of(Kind.VERSE, Kind.CHORUS, Kind.VERSE, Kind.CHORUS, Kind.SOLO);
            case 3 -> List.of(Kind.INTRO, Kind.CHORUS, Kind.VERSE, Kind.CHORUS, Kind.BRIDGE);
            default -> List.of(Kind.INTRO, Kind.VERSE, Kind.CHORUS, Kind.VERSE, Kind.SOLO);
        };
    }

    private static String mmaGroove(Groove groove, Kind kind) {
        if (groove.mma().isEmpty()) {
            return "";
        }
        int wanted = switch (kind) {
            case INTRO, VERSE -> 0;
            case CHORUS, SOLO -> 1;
            case BRIDGE -> 2;
        };
        return groove.mma().get(Math.min(wanted, groove.mma().size() - 1));
    }

    /// All patterns in choruses; elsewhere one or two may rest, but never all.
    private static Set<Integer> patterns(Groove groove, Kind kind, SplittableRandom random) {
        int count = groove.patterns().size();
        Set<Integer> playing = new HashSet<>();
        for (int i = 0; i < count; i++) {
            double share = kind == Kind.CHORUS || kind == Kind.SOLO ? 1 : kind == Kind.INTRO ? .6 : .8;
            if (random.nextDouble() < share || count == 1) {
                playing.add(i);
            }
        }
        if (playing.isEmpty() && count > 0) {
            playing.add(random.nextInt(count));
        }
        return playing;
    }

    private static Lead lead(Kind kind, Band band, SplittableRandom random) {
        boolean instrument = random.nextDouble() < .7;
        return switch (kind) {
            case INTRO -> Lead.NOBODY;
            case SOLO -> Lead.INSTRUMENT;
            case BRIDGE -> instrument ? Lead.INSTRUMENT : Lead.NOBODY;
            case VERSE, CHORUS -> band.voice() != null ? Lead.VOICE : instrument ? Lead.INSTRUMENT : Lead.NOBODY;
        };
    }
}
