package deejai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deejai.cli.Program.Outcome;
import deejai.cli.SharedMusic.Music;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `embed` and `export-vectors`.
@ExtendWith(SharedMusic.class)
class VectorCommandsTest {

    private static final int DIMENSION = 100;

    private final Music music;
    private final Program deejai;

    @TempDir
    private Path folder;

    VectorCommandsTest(Music music) {
        this.music = music;
        this.deejai = music.program();
    }

    @Test
    void embedDocumentHasTheKeysOfTheContract() {
        Path file = music.file(SharedMusic.ACE);

        JsonNode document = deejai.done("embed", file.toString(), "--json").json();

        assertThat(document).hasSize(1);
        assertThat(Program.keys(document.get(0))).containsExactly("path", "model", "vector");
        assertThat(document.get(0).get("path").asString()).isEqualTo(file.toString());
        assertThat(document.get(0).get("model").asString()).matches("[0-9a-f]{64}");
        assertThat(document.get(0).get("vector")).hasSize(DIMENSION);
    }

    @Test
    void slicesAreEmbeddedWhenAsked() {
        JsonNode document = deejai.done(
                        "embed",
                        "--slices",
                        "--json",
                        music.file(SharedMusic.ACE).toString())
                .json()
                .get(0);

        assertThat(Program.keys(document)).containsExactly("path", "model", "vector", "slices");
        assertThat(document.get("slices"))
                .isNotEmpty()
                .allSatisfy(slice -> assertThat(slice).hasSize(DIMENSION));
    }

    @Test
    void embedNeedsNoLibrary() {
        Program fresh = new Program(folder.resolve("home"));

        assertThat(fresh.done("embed", music.file(SharedMusic.ACE).toString(), "--json")
                        .json())
                .hasSize(1);
        assertThat(fresh.home()).doesNotExist();
    }

    @Test
    void embedTextIsThePathAndTheComponents() {
        Path file = music.file(SharedMusic.COMMA);

        String[] fields = deejai.done("embed", file.toString()).out().strip().split("\t", -1);

        assertThat(fields).hasSize(1 + DIMENSION).startsWith(file.toString());
        assertThat(fields[1]).matches("-?\\d.*");
    }

    @Test
    void embedGoesOnAfterAFileThatCannotBeRead() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.wav"), "this is no sound");

        Outcome outcome = deejai.run(
                "embed",
                "--json",
                broken.toString(),
                music.file(SharedMusic.ACE).toString());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.json()).hasSize(1);
        assertThat(outcome.errors()).singleElement().asString().startsWith("deejai: " + broken + ": ");
    }

    @Test
    void csvHasThePathAndAHundredColumns() throws IOException {
        Path csv = folder.resolve("vectors.csv");

        Outcome outcome = deejai.done("export-vectors", "-o", csv.toString(), "--json");

        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(SharedMusic.PIECES.size());
        for (String line : lines) {
            assertThat(line.replaceAll("\"[^\"]*\"", "quoted").split(",", -1)).hasSize(1 + DIMENSION);
        }
        assertThat(lines)
                .anyMatch(line ->
                        line.startsWith('"' + music.file(SharedMusic.COMMA).toString() + "\","))
                .anyMatch(line -> line.startsWith(music.file(SharedMusic.ACE) + ","));
        assertThat(Program.keys(outcome.json())).containsExactly("path", "tracks", "model");
        assertThat(outcome.json().get("path").asString()).isEqualTo(csv.toString());
        assertThat(outcome.json().get("tracks").asInt()).isEqualTo(SharedMusic.PIECES.size());
    }

    @Test
    void csvPointsWhereEmbedPoints() throws IOException {
        Path file = music.file(SharedMusic.REQUIEM);
        Path csv = folder.resolve("vectors.csv");
        deejai.done("export-vectors", "-o", csv.toString());
        String line = Files.readAllLines(csv).stream()
                .filter(candidate -> candidate.startsWith(file + ","))
                .findFirst()
                .orElseThrow();
        JsonNode vector =
                deejai.done("embed", file.toString(), "--json").json().get(0).get("vector");

        double dot = 0;
        double exportedSquares = 0;
        double embeddedSquares = 0;
        String[] fields = line.split(",", -1);
        for (int i = 0; i < DIMENSION; i++) {
            double exported = Double.parseDouble(fields[i + 1]);
            double embedded = vector.get(i).asDouble();
            dot += exported * embedded;
            exportedSquares += exported * exported;
            embeddedSquares += embedded * embedded;
        }
        assertThat(dot / Math.sqrt(exportedSquares * embeddedSquares)).isCloseTo(1, within(0.01));
    }

    @Test
    void missingCoListeningVectorsAreTold() {
        Path csv = folder.resolve("vectors.csv");

        Outcome outcome = deejai.run("export-vectors", "--space", "co-listening", "-o", csv.toString());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors()).containsExactly("deejai: the library has no co-listening vectors");
        assertThat(csv).doesNotExist();
    }
}
