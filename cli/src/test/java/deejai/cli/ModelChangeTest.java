package deejai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.cli.Program.Outcome;
import deejai.encoder.CompactNetwork;
import deejai.encoder.ModelDescription;
import deejai.encoder.RandomCompactModel;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A library whose model changes, as its listener sees it.
class ModelChangeTest {

    @TempDir
    private Path folder;

    @Test
    void olderModelServesUntilAllTracksHaveVectorsOfTheNewOne() throws IOException {
        Program deejai = new Program(folder.resolve("home"));
        Path music = folder.resolve("music");
        WavFile.write(music.resolve("a/A - One.wav"), 1, 3, null, null);
        WavFile.write(music.resolve("b/B - Two.wav"), 2, 3, null, null);
        deejai.done("model", "use", "random-compact");
        deejai.done("scan", music.toString());
        deejai.done("model", "import", save().toString());
        deejai.done("model", "use", "mine");
        WavFile.write(music.resolve("a/C - Three.wav"), 3, 3, null, null);

        Outcome half = deejai.done("scan", music.resolve("a").toString(), "--json");
        assertThat(half.json().get("model").asString()).isEqualTo("mine-2");
        assertThat(half.err())
                .contains("mine-2 has vectors of 0 of 2 tracks; playlists go by those of random-compact-1 for now")
                .contains("mine-2 has vectors of 2 of 3 tracks; playlists go by those of random-compact-1");
        assertThat(deejai.done("status").out())
                .contains("random-compact-1 (not trained), 3 tracks (in use)")
                .contains("mine-2, 2 of 3 tracks; to be in use when it has all: deejai scan");
        Outcome playlist = deejai.done("playlist", "three", "--size", "3", "--json");
        assertThat(playlist.json().get("model").asString()).isEqualTo("random-compact-1");
        assertThat(playlist.json().get("tracks")).hasSize(3);
        assertThat(playlist.err()).contains("Model: random-compact-1, which is not trained", "2 of 3 tracks");
        String song = music.resolve("a/A - One.wav").toString();
        assertThat(deejai.done("embed", song).err()).contains("Model: random-compact-1");
        assertThat(deejai.run("model", "drop", "random-compact-1").errors())
                .singleElement()
                .asString()
                .contains("1 track would have no vectors", "--forget-tracks");

        Outcome rest = deejai.done("scan", "--json");
        assertThat(rest.json().get("updated").asInt()).isEqualTo(1);
        assertThat(rest.err())
                .contains("Playlists go by mine-2 from now on", "deejai model drop random-compact-1 frees them");
        JsonNode status = deejai.done("status", "--json").json();
        assertThat(status.get("model").asString()).isEqualTo("mine-2");
        assertThat(status.get("scanModel").asString()).isEqualTo("mine-2");
        assertThat(deejai.done("embed", song).err()).contains("Model: mine-2").doesNotContain("not trained");

        assertThat(deejai.run("model", "drop", "mine").errors())
                .singleElement()
                .asString()
                .contains("is the model that scans use");
        JsonNode dropped =
                deejai.done("model", "drop", "random-compact", "--json").json();
        assertThat(Program.keys(dropped)).containsExactly("model", "tracks", "forgotten", "freedBytes");
        assertThat(dropped.get("tracks").asInt()).isEqualTo(3);
        assertThat(deejai.done("status", "--json").json().get("models")).hasSize(1);
        assertThat(deejai.done("status", "--check").out()).startsWith("OK");
    }

    @Test
    void scanWithoutFoldersNeedsAnEarlierOne() {
        Program deejai = new Program(folder.resolve("home"));

        Outcome outcome = deejai.run("scan");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.errors()).containsExactly("deejai: name the folders to scan: none has been scanned before");
        assertThat(deejai.home()).doesNotExist();
    }

    /// Saves a model that says it is trained.
    private Path save() throws IOException {
        ModelDescription random = RandomCompactModel.DESCRIPTION;
        ModelDescription description = new ModelDescription(
                "mine", "2", random.dimension(), random.preprocessing(), true, "CC0-1.0", "nothing at all");
        Path file = folder.resolve("mine.onnx");
        CompactNetwork.graph(RandomCompactModel.weights()).save(file, description);
        return file;
    }
}
