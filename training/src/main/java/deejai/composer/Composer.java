package deejai.composer;

import deejai.composer.Section.Lead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Composes pieces: chart, accompaniment, melody, stems, mixdown, in this order.
public final class Composer {

    /// Pieces on a band's album.
    public static final int PIECES = 4;

    private final List<Style> styles;
    private final Mixdown mixdown;
    private final long seed;

    /// A composer of all styles that the program knows.
    public Composer(List<Style> styles, List<Path> soundFonts, long seed) {
        this.styles = List.copyOf(styles);
        this.mixdown = new Mixdown(soundFonts);
        this.seed = seed;
    }

    /// The piece of a number, from 0.
    public Piece piece(int number) {
        return ChartWriter.piece(Band.of(styles, number / PIECES + 1, seed), number % PIECES);
    }

    /// Composes a piece into `root/style/band/title.ogg`; one that is there already is left alone.
    public Path compose(int number, Path root) throws IOException {
        Piece piece = piece(number);
        Path target = root.resolve(piece.band().style().name())
                .resolve(piece.band().name())
                .resolve(piece.title() + ".ogg");
        if (Files.exists(target)) {
            return target;
        }
        Files.createDirectories(target.getParent());
        Path folder = Files.createTempDirectory("composer");
        try {
            mixdown.mix(piece, stems(piece, folder), folder, target);
            return target;
        } finally {
            delete(folder);
        }
    }

    /// Writes the MIDI files of a piece's stems, and the voice.
    Map<Stem, Path> stems(Piece piece, Path folder) throws IOException {
        Path chart = folder.resolve("chart.mma");
        Path accompaniment = folder.resolve("chart.mid");
        if (!piece.groove().mma().isEmpty()) {
            Files.writeString(chart, MmaChart.of(piece));
            Command.run(List.of("mma", chart.toString(), "-f", accompaniment.toString()));
        }
        MelodyMaker maker = new MelodyMaker(piece, lowest(piece), lowest(piece) + 21);
        List<Note> lead = new ArrayList<>();
        for (Section section : piece.sections()) {
            if (section.lead() == Lead.INSTRUMENT) {
                lead.addAll(maker.melody(section));
            }
        }
        Map<Stem, Path> stems = StemFiles.write(piece, accompaniment, lead, folder);
        VoiceKind voice = piece.band().voice();
        if (voice != null && piece.sections().stream().anyMatch(section -> section.lead() == Lead.VOICE)) {
            Path samples = folder.resolve("voice.raw");
            new VoicePart(piece, Vocalist.of(piece.band(), voice)).write(folder, samples);
            stems.put(Stem.VOICE, samples);
        }
        return stems;
    }

    private static int lowest(Piece piece) {
        return piece.lead() >= 24 && piece.lead() < 32 ? 55 : 60;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
