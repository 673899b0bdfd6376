package deejai.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StemFilesTest {

    @TempDir
    Path folder;

    @Test
    void sameSeedGivesTheSameBytes() throws IOException {
        for (Piece piece : Pieces.ofAllStyles()) {
            Map<Stem, Path> first = write(piece, "first");
            Map<Stem, Path> second = write(piece, "second");

            assertThat(second).hasSameSizeAs(first);
            for (Map.Entry<Stem, Path> stem : first.entrySet()) {
                assertThat(second.get(stem.getKey())).hasSameBinaryContentAs(stem.getValue());
            }
        }
    }

    @Test
    void accompanimentByMmaIsTheSameForTheSameSeed() throws IOException {
        InstalledProgram.assume("mma");
        List<Style> styles = Styles.shipped();
        Piece piece = ChartWriter.piece(Band.of(styles, 1, 7), 0);
        Path chart = Files.writeString(folder.resolve("chart.mma"), MmaChart.of(piece));

        for (String name : List.of("one.mid", "two.mid")) {
            Command.run(
                    List.of("mma", chart.toString(), "-f", folder.resolve(name).toString()));
        }

        assertThat(folder.resolve("one.mid")).hasSameBinaryContentAs(folder.resolve("two.mid"));
        Map<Stem, Path> stems = StemFiles.write(piece, folder.resolve("one.mid"), List.of(), folder);
        assertThat(stems).containsKey(Stem.DRUMS);
    }

    @Test
    void instrumentsGoToTheirStems() {
        assertThat(Stem.of(StemFiles.DRUM_CHANNEL, 0)).isEqualTo(Stem.DRUMS);
        assertThat(Stem.of(0, 33)).isEqualTo(Stem.BASS);
        assertThat(Stem.of(0, 30)).isEqualTo(Stem.GUITARS);
        assertThat(Stem.of(0, 48)).isEqualTo(Stem.HARMONY);
    }

    private Map<Stem, Path> write(Piece piece, String name) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        List<Note> lead = new MelodyMaker(piece, 60, 79).melody(piece.sections().getFirst());
        return StemFiles.write(piece, folder.resolve("none.mid"), lead, own);
    }
}
