package deejai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.cli.Program.Outcome;
import deejai.cli.SharedMusic.Music;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// `evaluate playlists`: what it prints.
@ExtendWith(SharedMusic.class)
class EvaluateCommandTest {

    private final Program deejai;

    EvaluateCommandTest(Music music) {
        this.deejai = music.program();
    }

    @Test
    void documentHasEveryMeasure() {
        JsonNode document = evaluate("--playlists", "5", "--size", "4", "--random-seed", "3");

        assertThat(Program.keys(document)).containsExactly("playlists", "randomSeed", "model", "measures");
        assertThat(document.get("playlists").asInt()).isEqualTo(5);
        assertThat(document.get("randomSeed").asLong()).isEqualTo(3);
        JsonNode measures = document.get("measures");
        assertThat(Program.keys(measures))
                .containsExactly("tracks", "stopped", "sound", "coListening", "repeats", "coverage", "secondsOff");
        assertThat(measures.get("tracks").asDouble()).isEqualTo(4);
        assertThat(Program.keys(measures.get("sound"))).containsExactly("mean", "largest", "seedSimilarity");
        assertThat(measures.get("coListening").isNull()).isTrue();
        assertThat(Program.keys(measures.get("repeats"))).containsExactly("nearArtists", "artists", "albums", "songs");
        assertThat(Program.keys(measures.get("coverage"))).containsExactly("share", "gini", "skewness", "mostFrequent");
        assertThat(measures.get("secondsOff").isNull()).isTrue();
    }

    @Test
    void sameRandomSeedGivesTheSameFigures() {
        String[] options = {"--playlists", "5", "--noise", "0.5", "--random-seed", "7"};

        assertThat(evaluate(options)).isEqualTo(evaluate(options));
    }

    @Test
    void playlistOptionsCount() {
        JsonNode measures = evaluate("--playlists", "5", "--minutes", "0.5", "--avoid", "take five")
                .get("measures");

        assertThat(measures.get("secondsOff").asDouble()).isBetween(0.0, 30.0);
    }

    @Test
    void comparisonTellsOfEveryRule() {
        JsonNode document = evaluate("--playlists", "3", "--compare", "--random-seed", "1");

        assertThat(Program.texts(document.get("compared"), "name"))
                .startsWith("as asked", "no artist spacing", "any version")
                .endsWith("no hub damping", "no rule");
        assertThat(document.get("compared").get(0).get("measures")).isEqualTo(document.get("measures"));
    }

    @Test
    void textSaysWhatEachFigureIs() {
        List<String> lines = deejai.done("evaluate", "playlists", "--playlists", "2", "--random-seed", "1")
                .out()
                .lines()
                .toList();

        assertThat(lines.getFirst()).isEqualTo("2 playlists of 10 tracks, random seed 1");
        assertThat(lines).anyMatch(line -> line.endsWith("of the library played"));
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void tableOfTheComparisonFitsATerminal() {
        List<String> lines = deejai.done("evaluate", "playlists", "--playlists", "2", "--compare")
                .out()
                .lines()
                .toList();

        assertThat(lines).anyMatch(line -> line.startsWith("no hub damping"));
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void numberOfPlaylistsMustBePositive() {
        Outcome outcome = deejai.run("evaluate", "playlists", "--playlists", "0");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("playlists must be positive: 0");
    }

    @Test
    void withoutASubcommandItSaysWhichThereAre() {
        Outcome outcome = deejai.run("evaluate");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("say what: playlists");
    }

    private JsonNode evaluate(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "evaluate";
        arguments[1] = "playlists";
        arguments[2] = "--json";
        System.arraycopy(options, 0, arguments, 3, options.length);
        return deejai.done(arguments).json();
    }
}
