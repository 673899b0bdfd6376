package deejai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.cli.Program.Outcome;
import deejai.cli.SharedMusic.Music;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `search`, `similar`, and what a TRACK argument means.
@ExtendWith(SharedMusic.class)
class FindTracksTest {

    private final Music music;
    private final Program deejai;

    FindTracksTest(Music music) {
        this.music = music;
        this.deejai = music.program();
    }

    @Test
    void searchDocumentHasTheKeysOfTheContract() {
        JsonNode found = deejai.done("search", "requiem", "--json").json();

        assertThat(found).hasSize(1);
        JsonNode track = found.get(0);
        assertThat(Program.keys(track)).containsExactly("id", "artist", "title", "album", "path", "seconds");
        assertThat(track.get("artist").asString()).isEqualTo("Mozart");
        assertThat(track.get("title").asString()).isEqualTo("Requiem");
        assertThat(track.get("album").asString()).isEqualTo("Album of Requiem");
        assertThat(track.get("path").asString())
                .isEqualTo(music.file(SharedMusic.REQUIEM).toString());
        assertThat(track.get("seconds").asDouble()).isBetween(8.9, 9.1);
    }

    @Test
    void searchFindsBeginningsOfWordsWithoutAccents() {
        assertThat(deejai.done("search", "moto", "ace").out()).contains("Motörhead - Ace of Spades  [Album of");
        assertThat(deejai.done("search", "hoppipolla").out()).contains("Sigur Rós - Hoppípolla");
        assertThat(deejai.done("search", "駆ける").out()).contains("YOASOBI - 夜に駆ける");
    }

    @Test
    void fileNameTellsWhatTagsDoNot() {
        JsonNode track = deejai.done("search", "nina simone", "--json").json().get(0);

        assertThat(track.get("artist").asString()).isEqualTo("Nina Simone");
        assertThat(track.get("title").asString()).isEqualTo("Feeling Good");
        assertThat(track.get("album").isNull()).isTrue();
    }

    @Test
    void searchWithoutMatchIsAnEmptyListAndSaysSo() {
        Outcome outcome = deejai.done("search", "xyzzy", "--json");

        assertThat(outcome.json()).isEmpty();
        assertThat(outcome.err()).contains("no track matches \"xyzzy\"");
    }

    @Test
    void limitBoundsWhatIsFound() {
        assertThat(deejai.done("search", "wav", "--limit", "3", "--json").json())
                .hasSizeLessThanOrEqualTo(3);
        assertThat(deejai.done("search", "album", "--limit", "3", "--json").json())
                .hasSize(3);
    }

    @Test
    void similarDocumentHasTheKeysOfAPlaylistsTracks() {
        JsonNode similar =
                deejai.done("similar", "requiem", "--size", "4", "--json").json();

        assertThat(similar).hasSize(4);
        assertThat(Program.keys(similar.get(0)))
                .containsExactly(
                        "id",
                        "artist",
                        "title",
                        "path",
                        "seconds",
                        "sound",
                        "coListening",
                        "waypoint",
                        "step",
                        "coListeningWays");
        assertThat(Program.texts(similar, "title")).doesNotContain("Requiem").doesNotHaveDuplicates();
        assertThat(similar.get(0).get("sound").asDouble())
                .isGreaterThanOrEqualTo(similar.get(3).get("sound").asDouble());
        assertThat(similar.get(0).get("coListening").isNull()).isTrue();
    }

    @Test
    void copyOfAKnownFileIsThatTrack(@TempDir Path elsewhere) throws IOException {
        Path copy = Files.copy(music.file(SharedMusic.ACE), elsewhere.resolve("what is this.wav"));

        Outcome outcome = deejai.done("similar", copy.toString(), "--json");

        assertThat(outcome.err()).contains("is in the library: Motörhead - Ace of Spades");
        assertThat(outcome.json())
                .isEqualTo(deejai.done("similar", music.file(SharedMusic.ACE).toString(), "--json")
                        .json());
    }

    @Test
    void unknownFileIsComparedAndForgotten(@TempDir Path elsewhere) {
        Path foreign = elsewhere.resolve("a 'strange' name.wav");
        WavFile.write(foreign, 99, 6, "Somebody", "Something");

        JsonNode similar = deejai.done("similar", foreign.toString(), "--size", "100", "--json")
                .json();

        assertThat(similar).hasSize(SharedMusic.PIECES.size());
        assertThat(deejai.done("search", "something", "--json").json()).isEmpty();
    }

    @Test
    void trackIsAPathAnIdOrWords() {
        Path path = music.file(SharedMusic.REQUIEM);
        String id = deejai.done("search", "requiem", "--json")
                .json()
                .get(0)
                .get("id")
                .asString();

        assertThat(seed(path.toString())).isEqualTo(id);
        assertThat(seed(id)).isEqualTo(id);
        assertThat(seed("mozart requ")).isEqualTo(id);
    }

    @Test
    void wordsTellWhichTrackTheyAre() {
        Outcome several = deejai.done("playlist", "ace of spades", "--size", "1");
        Outcome one = deejai.done("playlist", "requiem", "--size", "1");

        assertThat(several.err()).contains("\"ace of spades\" is Motörhead - Ace of Spades (best of 2)");
        assertThat(one.err()).contains("\"requiem\" is Mozart - Requiem" + System.lineSeparator());
    }

    @Test
    void argumentThatMeansNoTrackIsToldInOneLine(@TempDir Path elsewhere) {
        Path foreign = elsewhere.resolve("new.wav");
        WavFile.write(foreign, 98, 1, null, null);

        assertThat(failure("xyzzy")).startsWith("deejai: no track matches \"xyzzy\"");
        assertThat(failure("")).startsWith("deejai: an argument is empty");
        assertThat(failure(" ")).startsWith("deejai: an argument is empty");
        assertThat(failure("*")).startsWith("deejai: no track matches \"*\"");
        assertThat(failure(elsewhere.toString()))
                .isEqualTo("deejai: " + elsewhere + ": a folder; name a file, or words that find a track");
        assertThat(failure(foreign.toString()))
                .isEqualTo("deejai: " + foreign + ": not in the library; deejai scan its folder first");
        assertThat(failure("x".repeat(100_000))).hasSizeLessThan(300);
        assertThat(failure("one\ntwo\u001b[2J")).startsWith("deejai: no track matches \"one two?[2J\"");
    }

    @Test
    void wordAfterAnAtSignIsNoFileOfArguments(@TempDir Path elsewhere) throws IOException {
        Path file = Files.writeString(elsewhere.resolve("arguments"), "requiem");

        assertThat(failure("@" + file)).startsWith("deejai: no track matches \"@");
    }

    @Test
    void argumentThatBeginsWithADashFollowsTwoDashes() {
        assertThat(deejai.done("search", "--json", "--", "-requiem").json()).hasSize(1);
    }

    @Test
    void fileThatIsNoSoundIsNamed(@TempDir Path elsewhere) throws IOException {
        Path text = Files.writeString(elsewhere.resolve("notes.txt"), "milk and bread");

        Outcome outcome = deejai.run("similar", text.toString(), "--json");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.errors()).singleElement().asString().startsWith("deejai: " + text + ": ");
    }

    /// The id of the track that a playlist from `argument` begins with.
    private String seed(String argument) {
        return deejai.done("playlist", argument, "--size", "1", "--json")
                .json()
                .get("tracks")
                .get(0)
                .get("id")
                .asString();
    }

    private String failure(String argument) {
        Outcome outcome = deejai.run("playlist", argument, "--json");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines()).hasSize(1);
        return outcome.err().strip();
    }
}
