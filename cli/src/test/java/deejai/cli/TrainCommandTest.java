package deejai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.cli.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// `train` and `evaluate`.
class TrainCommandTest {

    private static final int GROUPS = 4;
    private static final int GROUP_SIZE = 60;

    @TempDir
    private Path folder;

    private Path corpus;
    private Program deejai;

    /// Lines of ids: every playlist is of one of four groups of tracks.
    @BeforeEach
    void writeCorpus() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder lines = new StringBuilder();
        for (int playlist = 0; playlist < 400; playlist++) {
            int group = random.nextInt(GROUPS);
            random.ints(25, 0, GROUP_SIZE)
                    .distinct()
                    .forEach(track -> lines.append("track:")
                            .append(group)
                            .append(':')
                            .append(track)
                            .append(' '));
            lines.append('\n');
        }
        corpus = Files.writeString(folder.resolve("playlists.txt"), lines);
        deejai = new Program(folder.resolve("home"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "spectral", "word2vec"})
    void trainingWritesVectorsInBothFormsAndWhatIsKnownOfThem(String trainer) throws IOException {
        Path out = folder.resolve("made").resolve("vectors");
        JsonNode document = deejai.done(
                        "train",
                        "track2vec",
                        "--corpus",
                        corpus.toString(),
                        "--trainer",
                        trainer,
                        "--epochs",
                        "2",
                        "--dimension",
                        "12",
                        "--threads",
                        "1",
                        "-o",
                        out.toString(),
                        "--json")
                .json();

        assertThat(Program.keys(document))
                .containsExactly("path", "trainer", "dimension", "vectors", "epochs", "parameters", "seconds");
        assertThat(document.get("vectors").asInt()).isEqualTo(GROUPS * GROUP_SIZE);
        assertThat(document.get("epochs").asInt()).isEqualTo(2);
        try (var files = Files.list(out)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("track2vec.txt", "track2vec.bin", "track2vec.json", "track2vec.csv");
        }
        assertThat(Files.readAllLines(out.resolve("track2vec.txt")))
                .hasSize(1 + GROUPS * GROUP_SIZE)
                .startsWith("240 12");
    }

    @Test
    void theTrainerThatIsChosenIsSaidWithTheReason() {
        Outcome outcome = deejai.done(
                "train",
                "track2vec",
                "--corpus",
                corpus.toString(),
                "--epochs",
                "1",
                "-o",
                folder.resolve("out").toString());

        assertThat(outcome.err()).contains("Trainer: spectral, best on held-out playlists");
        assertThat(outcome.out()).contains("240 vectors of dimension 100 in");
    }

    @Test
    void evaluationComparesWithTheBaselines() {
        JsonNode document = deejai.done(
                        "evaluate",
                        "track2vec",
                        "--corpus",
                        corpus.toString(),
                        "--dimension",
                        "16",
                        "--seeds",
                        "1",
                        "--seeds",
                        "5",
                        "--min-length",
                        "10",
                        "--threads",
                        "2",
                        "--json")
                .json();

        assertThat(Program.texts(document, "recommender"))
                .hasSize(8)
                .startsWith(
                        "popularity",
                        "co-occurrence neighbours",
                        "word2vec, original settings",
                        "spectral, dimension 16");
        assertThat(Program.keys(document.get(0)))
                .containsExactly(
                        "recommender",
                        "seeds",
                        "playlists",
                        "rPrecision",
                        "ndcg",
                        "clicks",
                        "hitAt10",
                        "coverage",
                        "popularity");
        double popularity = document.get(4).get("rPrecision").get("mean").asDouble();
        double spectral = document.get(7).get("rPrecision").get("mean").asDouble();
        assertThat(spectral).isGreaterThan(2 * popularity);
    }

    @Test
    void wrongUsageIsSaid() {
        assertThat(deejai.run("train").exitCode()).isEqualTo(2);
        assertThat(deejai.run("evaluate").exitCode()).isEqualTo(2);
        assertThat(deejai.run("train", "track2vec", "--corpus", corpus.toString(), "--dimension", "0", "-o", "x")
                        .errors())
                .singleElement()
                .asString()
                .contains("dimension must be positive: 0");
        assertThat(deejai.run(
                                "train",
                                "track2vec",
                                "--corpus",
                                folder.resolve("none").toString(),
                                "-o",
                                "x")
                        .exitCode())
                .isEqualTo(1);
    }
}
