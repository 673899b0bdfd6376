package deejai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.cli.SharedMusic.Music;
import deejai.corpus.TrackDescription;
import deejai.matching.DescribedVectors;
import deejai.track2vec.NamedVectors;
import deejai.track2vec.VectorRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `co-listening`, and what other commands tell of what people put together.
@ExtendWith(SharedMusic.class)
class CoListeningCommandTest {

    private final Music music;

    @TempDir
    private Path folder;

    private Program deejai;

    CoListeningCommandTest(Music music) {
        this.music = music;
    }

    /// A library of one's own, and a catalogue in which Motörhead and Björk are put together.
    @BeforeEach
    void write() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.copy(music.program().home().resolve("library.db"), home.resolve("library.db"));
        deejai = new Program(home);
        List<TrackDescription> tracks = List.of(
                TrackDescription.named("Motörhead", "Ace of Spades"),
                TrackDescription.named("Björk", "Army of Me"),
                TrackDescription.named("Mozart", "Another Piece"),
                TrackDescription.named("Nobody Here", "Unheard"));
        float[] vectors = {1, 0, 0, 0.9f, 0.1f, 0, 0, 0, 1, 0, 1, 0};
        new DescribedVectors(
                        new NamedVectors(
                                tracks.stream().map(TrackDescription::key).toList(), new VectorRows(vectors, 3), null),
                        tracks)
                .write(folder.resolve("track2vec.bin"));
    }

    @Test
    void statusTellsHowManyTracksHaveVectorsByWhichWay() {
        assertThat(deejai.done("status", "--json")
                        .json()
                        .get("coListening")
                        .get("tracks")
                        .asInt())
                .isZero();
        JsonNode used =
                deejai.done("co-listening", "use", folder.toString(), "--json").json();
        assertThat(Program.keys(used)).containsExactly("path", "vectors", "coListening");
        assertThat(used.get("vectors").asInt()).isEqualTo(4);
        JsonNode status = deejai.done("status", "--json").json().get("coListening");
        assertThat(status).isEqualTo(used.get("coListening"));
        assertThat(status.get("tracks").asInt()).isEqualTo(SharedMusic.PIECES.size());
        JsonNode source = status.get("sources").get(0);
        assertThat(Program.keys(source)).containsExactly("source", "origin", "trainer", "dimension", "tracks", "ways");
        // The live version of a song is the same song.
        assertThat(source.get("ways").toString()).isEqualTo("{\"name\":3,\"artist\":1,\"sound-neighbours\":8}");
        assertThat(deejai.done("status").out()).contains("vectors of 12 tracks, by name 3, artist 1,");
    }

    @Test
    void similarGoesByWhatIsPutTogetherAndSaysHowThatIsKnown() {
        deejai.done("co-listening", "use", folder.toString());
        JsonNode similar =
                deejai.done("similar", "ace of spades", "-c", "0", "--json").json();
        JsonNode bjoerk = similar.valueStream()
                .filter(track -> track.get("artist").asString().equals("Björk"))
                .findFirst()
                .orElseThrow();
        assertThat(bjoerk.get("coListeningWays").toString()).isEqualTo("{\"catalogue\":\"name\"}");
        assertThat(bjoerk.get("coListening").asDouble()).isGreaterThan(0.99);
        assertThat(deejai.done("similar", "ace of spades", "--explain").out())
                .contains("co-listening by", "sound-neighbours");
        assertThat(deejai.done("playlist", "ace of spades", "-c", "0").err()).doesNotContain("no co-listening");
        assertThat(deejai.done("journey", "ace of spades", "requiem", "-n", "2").out())
                .contains("co-listening");
        assertThat(deejai.done("evaluate", "playlists", "--playlists", "2", "--json")
                        .json()
                        .get("measures")
                        .get("coListening")
                        .isNull())
                .isFalse();
    }

    @Test
    void coListeningVectorsAreExportedAtUnitLength() throws IOException {
        deejai.done("co-listening", "use", folder.resolve("track2vec.bin").toString());
        Path csv = folder.resolve("together.csv");
        deejai.done("export-vectors", "--space", "co-listening", "-o", csv.toString());
        assertThat(Files.readAllLines(csv))
                .hasSize(SharedMusic.PIECES.size())
                .contains(music.file(SharedMusic.ACE) + ",1.0,0.0,0.0");
    }

    @Test
    void scanMatchesNewMusicEvenWhenTheFolderIsGone() throws IOException {
        deejai.done("co-listening", "use", folder.toString());
        for (String name : List.of("track2vec.bin", "track2vec.csv")) {
            Files.delete(folder.resolve(name));
        }
        Path found = folder.resolve("new");
        WavFile.write(found.resolve("unheard.wav"), 99, 8, "Nobody Here", "Unheard");
        deejai.done("scan", found.toString());
        JsonNode ways = deejai.done("status", "--json")
                .json()
                .get("coListening")
                .get("sources")
                .get(0)
                .get("ways");
        assertThat(ways.get("name").asInt()).isEqualTo(4);
    }

    @Test
    void scanThatCannotReadTheCopySaysSo() throws IOException {
        deejai.done("co-listening", "use", folder.toString());
        Files.writeString(folder.resolve("home").resolve("library.catalogue.bin"), "damaged");
        Path found = folder.resolve("new");
        WavFile.write(found.resolve("unheard.wav"), 99, 8, "Nobody Here", "Unheard");
        assertThat(deejai.done("scan", found.toString()).err()).contains("library.catalogue.bin");
    }

    @Test
    void scanThatFindsNothingNewNeedsNoCatalogue() throws IOException {
        Path found = folder.resolve("new");
        WavFile.write(found.resolve("unheard.wav"), 99, 8, "Nobody Here", "Unheard");
        deejai.done("scan", found.toString());
        deejai.done("co-listening", "use", folder.toString());
        Files.delete(folder.resolve("home").resolve("library.catalogue.bin"));
        assertThat(deejai.done("scan", found.toString()).err()).doesNotContain("catalogue");
        deejai.done("co-listening", "use", folder.toString());
        assertThat(deejai.done("status").out()).contains("by name 4");
    }

    @Test
    void catalogueThatKnowsNothingOfTheLibraryHasNoEffect() throws IOException {
        Path strange = Files.writeString(folder.resolve("strange.txt"), "1 2\nname:stranger/song 1 2\n");
        assertThat(deejai.done("co-listening", "use", strange.toString()).err()).contains("no effect yet");
        assertThat(deejai.done("playlist", "ace of spades").err()).contains("no co-listening vectors");
        assertThat(deejai.run(
                                "export-vectors",
                                "--space",
                                "co-listening",
                                "-o",
                                folder.resolve("x.csv").toString())
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void droppedVectorsLeaveNothingBehind() {
        deejai.done("co-listening", "use", folder.toString());
        assertThat(deejai.done("co-listening", "drop", "--json")
                        .json()
                        .get("dropped")
                        .asBoolean())
                .isTrue();
        assertThat(deejai.done("co-listening", "drop", "--json")
                        .json()
                        .get("dropped")
                        .asBoolean())
                .isFalse();
        assertThat(deejai.done("playlist", "ace of spades").err()).contains("no co-listening vectors");
        assertThat(folder.resolve("home").toFile().list((_, name) -> name.startsWith("library.catalogue")))
                .isEmpty();
    }

    @Test
    void trainedVectorsAreUsedAtOnce() throws IOException {
        StringBuilder lines = new StringBuilder("#EXTM3U\n");
        for (String song : List.of("Motörhead - Ace of Spades", "Björk - Army of Me", "Mozart - Requiem")) {
            lines.append("#EXTINF:100,").append(song).append('\n').append(song).append(".mp3\n");
        }
        for (int playlist = 0; playlist < 6; playlist++) {
            Files.writeString(folder.resolve(playlist + ".m3u8"), lines + "#EXTINF:1,A - B" + playlist + "\nx\n");
        }
        deejai.done(
                "train",
                "track2vec",
                "--corpus",
                folder.toString(),
                "--use",
                "--dimension",
                "2",
                "-o",
                folder.resolve("out").toString());
        JsonNode source = deejai.done("status", "--json")
                .json()
                .get("coListening")
                .get("sources")
                .get(0);
        assertThat(source.get("trainer").asString()).isEqualTo("spectral");
        assertThat(source.get("ways").get("name").asInt()).isEqualTo(4);
    }

    @Test
    void wrongUsageIsSaid() {
        assertThat(deejai.run("co-listening").exitCode()).isEqualTo(2);
        assertThat(deejai.run("co-listening", "drop", "--source", "x").exitCode())
                .isEqualTo(2);
        assertThat(deejai.run("co-listening", "use", folder.resolve("home").toString())
                        .errors())
                .singleElement()
                .asString()
                .contains("has neither track2vec.bin nor track2vec.txt");
    }
}
