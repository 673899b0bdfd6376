package deejai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.cli.Program.Outcome;
import deejai.encoder.CompactNetwork;
import deejai.encoder.ModelDescription;
import deejai.encoder.RandomCompactModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ModelCommandTest {

    private static final String[] KEYS = {
        "name",
        "version",
        "hash",
        "inUse",
        "trained",
        "dimension",
        "licence",
        "trainingData",
        "location",
        "sizeBytes",
        "sampleRate",
        "nFft",
        "hopLength",
        "nMels",
        "sliceFrames",
        "slicing",
        "reference",
        "topDb",
        "scaling"
    };

    @TempDir
    private Path folder;

    private Program deejai;

    @BeforeEach
    void nothingImportedYet() {
        deejai = new Program(folder.resolve("home"));
    }

    @Test
    void listHoldsTheModelsThatShip() {
        JsonNode models = deejai.done("model", "list", "--json").json();

        assertThat(models).hasSize(2);
        assertThat(Program.keys(models.get(0))).containsExactly(KEYS);
        assertThat(models.get(0).get("inUse").asBoolean()).isTrue();
        assertThat(models.get(0).get("trained").asBoolean()).isTrue();
        assertThat(models.get(1).get("trained").asBoolean()).isFalse();
        assertThat(deejai.done("model", "list").out())
                .startsWith("* mp3tovec-compact-1, 100 dimensions")
                .contains("  random-compact-1 (not trained), 100 dimensions");
    }

    @Test
    void infoTellsOfTheModelInUse() {
        JsonNode model = deejai.done("model", "info", "--json").json();

        assertThat(Program.keys(model)).containsExactly(KEYS);
        assertThat(model.get("name").asString()).isEqualTo("mp3tovec-compact");
        assertThat(model.get("sampleRate").asInt()).isEqualTo(22_050);
        assertThat(deejai.done("model", "info").out()).contains("sliceFrames    216");
    }

    @Test
    void importedModelIsUsedWhenChosen() throws IOException {
        Path file = save("mine", "2");

        Outcome imported = deejai.done("model", "import", file.toString());
        assertThat(imported.out()).contains("mine-2: imported", "deejai model use mine");
        assertThat(inUse()).isEqualTo("mp3tovec-compact");

        assertThat(deejai.done("model", "use", "mine").out()).contains("mine-2: in use");
        assertThat(inUse()).isEqualTo("mine");
        assertThat(deejai.done("model", "list").out())
                .contains("  random-compact-1 (not trained)")
                .contains("* mine-2, 100 dimensions");
    }

    @Test
    void importPrintsTheModelAsJson() throws IOException {
        JsonNode model = deejai.done("model", "import", save("mine", "2").toString(), "--json")
                .json();

        assertThat(Program.keys(model)).containsExactly(KEYS);
        assertThat(model.get("location").asString())
                .isEqualTo(deejai.home().resolve("models/mine-2.onnx").toString());
    }

    @Test
    void sameModelIsImportedOnce() throws IOException {
        Path file = save("mine", "2");
        deejai.done("model", "import", file.toString());

        assertThat(deejai.done("model", "import", file.toString()).out()).contains("mine-2: was there already");
        assertThat(deejai.done("model", "list", "--json").json()).hasSize(3);
    }

    @Test
    void modelIsFoundByLabelHashAndFile() throws IOException {
        Path file = save("mine", "2");
        String hash = deejai.done("model", "import", file.toString(), "--json")
                .json()
                .get("hash")
                .asString();

        for (String name : new String[] {"mine-2", hash, hash.substring(0, 8), file.toString()}) {
            assertThat(deejai.done("model", "info", name, "--json")
                            .json()
                            .get("hash")
                            .asString())
                    .isEqualTo(hash);
        }
    }

    @Test
    void fileThatIsNoModelIsListedAsAProblem() throws IOException {
        Path models = Files.createDirectories(deejai.home().resolve("models"));
        Files.writeString(models.resolve("broken.onnx"), "this is no model");

        Outcome outcome = deejai.done("model", "list", "--json");

        assertThat(outcome.json()).hasSize(2);
        assertThat(outcome.err()).contains("broken.onnx");
    }

    @Test
    void modelThatWasNotImportedCannotBeChosen() throws IOException {
        Outcome outcome = deejai.run("model", "use", save("mine", "2").toString());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors()).singleElement().asString().contains("deejai model import");
    }

    @Test
    void libraryOfAnotherModelIsReadAndItSaysSo() throws IOException {
        Path music = folder.resolve("music");
        WavFile.write(music.resolve("A - One.wav"), 1, 3, null, null);
        WavFile.write(music.resolve("B - Two.wav"), 2, 3, null, null);
        deejai.done("scan", music.toString());
        deejai.done("model", "import", save("mine", "2").toString());
        deejai.done("model", "use", "mine");

        Outcome before = deejai.done("similar", "one", "--json");
        assertThat(before.json()).hasSize(1);
        assertThat(before.err()).contains("Model: mp3tovec-compact-1", "mine-2 has vectors of 0 of 2 tracks");

        JsonNode report = deejai.done("scan", music.toString(), "--json").json();
        assertThat(report.get("updated").asInt()).isEqualTo(2);
        assertThat(deejai.done("similar", "one").err())
                .contains("Model: mine-2\n")
                .doesNotContain("not trained");
    }

    @Test
    void scanAndEmbedTakeAModelByItsFile() throws IOException {
        Path music = folder.resolve("music");
        Path song = music.resolve("A - One.wav");
        WavFile.write(song, 1, 3, null, null);
        Path model = save("mine", "2");
        String hash = deejai.done("model", "info", model.toString(), "--json")
                .json()
                .get("hash")
                .asString();

        deejai.done("scan", music.toString(), "--model", model.toString());
        JsonNode embedded = deejai.done("embed", song.toString(), "--model", model.toString(), "--json")
                .json();

        assertThat(embedded.get(0).get("model").asString()).isEqualTo(hash);
        JsonNode models = deejai.done("status", "--json").json().get("models");
        assertThat(Program.texts(models, "hash")).containsExactly(hash);
    }

    private String inUse() {
        return deejai.done("model", "info", "--json").json().get("name").asString();
    }

    /// Saves a model that says it is trained.
    private Path save(String name, String version) throws IOException {
        ModelDescription random = RandomCompactModel.DESCRIPTION;
        ModelDescription description = new ModelDescription(
                name, version, random.dimension(), random.preprocessing(), true, "CC0-1.0", "nothing at all");
        Path file = folder.resolve(name + ".onnx");
        CompactNetwork.graph(RandomCompactModel.weights()).save(file, description);
        return file;
    }
}
