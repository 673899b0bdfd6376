package deejai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deejai.cli.Program.Outcome;
import deejai.cli.SharedMusic.Music;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// `playlist` and `journey`: which tracks they play.
@ExtendWith(SharedMusic.class)
class PlaylistCommandTest {

    private final Program deejai;

    PlaylistCommandTest(Music music) {
        this.deejai = music.program();
    }

    @Test
    void documentHasTheKeysOfTheContractAndNothingElse() {
        JsonNode playlist =
                deejai.done("playlist", "requiem", "--size", "5", "--json").json();

        assertThat(Program.keys(playlist)).containsExactly("tracks", "stopped", "model");
        assertThat(playlist.get("tracks")).hasSize(5);
        assertThat(playlist.get("stopped").isNull()).isTrue();
        for (JsonNode track : playlist.get("tracks")) {
            assertThat(Program.keys(track))
                    .containsExactly(
                            "id", "artist", "title", "path", "seconds", "sound", "coListening", "waypoint", "step");
        }
        assertThat(waypoints(playlist)).containsExactly("Requiem");
    }

    @Test
    void seedsComeFirstInTheirOrder() {
        JsonNode playlist = playlist("take five", "nina simone", "hoppipolla", "--size", "6");

        assertThat(waypoints(playlist)).containsExactly("Take Five", "Feeling Good", "Hoppípolla");
        assertThat(titles(playlist)).hasSize(6).startsWith("Take Five", "Feeling Good", "Hoppípolla");
    }

    @Test
    void noTrackComesTwiceNorAsAnotherVersion() {
        assertThat(titles(playlist("ace of spades", "--size", "12")))
                .doesNotHaveDuplicates()
                .doesNotContain("Ace of Spades (Live)");
        assertThat(titles(playlist("ace of spades", "--size", "12", "--allow-versions", "--artist-spacing", "0")))
                .contains("Ace of Spades (Live)");
    }

    @Test
    void playlistThatRunsOutSaysWhy() {
        Outcome outcome = deejai.done("playlist", "requiem", "--size", "100", "--json");

        assertThat(outcome.json().get("stopped").asString()).isNotBlank();
        assertThat(outcome.json().get("tracks").size()).isBetween(2, SharedMusic.PIECES.size());
        assertThat(outcome.err()).contains(outcome.json().get("stopped").asString());
    }

    @Test
    void avoidedTracksAndTheirVersionsAreNotPlayed() {
        List<String> titles =
                titles(playlist("requiem", "--size", "12", "--avoid", "ace of spades", "--avoid", "take five"));

        assertThat(titles).contains("Requiem").doesNotContain("Ace of Spades", "Ace of Spades (Live)", "Take Five");
    }

    @Test
    void seedCannotBeAvoided() {
        Outcome outcome = deejai.run("playlist", "requiem", "--avoid", "requiem", "--json");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.errors()).singleElement().asString().contains("Mozart - Requiem");
    }

    @Test
    void minutesDecideOnTheLength() {
        JsonNode playlist = playlist("requiem", "--minutes", "0.75");

        double seconds = playlist.get("tracks")
                .valueStream()
                .mapToDouble(track -> track.get("seconds").asDouble())
                .sum();
        assertThat(seconds).isBetween(35.0, 55.0);
    }

    @Test
    void sameRandomSeedMakesTheSamePlaylist() {
        String[] arguments = {"requiem", "--size", "8", "--noise", "0.5", "--random-seed", "42"};

        assertThat(playlist(arguments)).isEqualTo(playlist(arguments));
    }

    @Test
    void noiseMakesOtherPlaylists() {
        List<List<String>> playlists = Stream.of("1", "2", "3")
                .map(seed -> titles(playlist("requiem", "--size", "8", "--noise", "0.5", "--random-seed", seed)))
                .distinct()
                .toList();

        assertThat(playlists).hasSizeGreaterThan(1);
    }

    @Test
    void randomSeedOfChanceIsToldAndMakesThePlaylistAgain() {
        Outcome first = deejai.done("playlist", "requiem", "--noise", "0.5", "--json");
        String seed = first.err().replaceAll("(?s).*--random-seed (\\d+).*", "$1");

        assertThat(playlist("requiem", "--noise", "0.5", "--random-seed", seed)).isEqualTo(first.json());
        assertThat(deejai.done("playlist", "requiem").err()).doesNotContain("--random-seed");
    }

    @Test
    void stepsAreDistancesToTheTrackBefore() {
        JsonNode tracks = playlist("requiem", "--size", "4").get("tracks");

        assertThat(tracks.get(0).get("step").isNull()).isTrue();
        for (int i = 1; i < 4; i++) {
            assertThat(tracks.get(i).get("step").asDouble()).isBetween(0.0, 2.0);
        }
        // The second track was looked for by the first alone.
        assertThat(tracks.get(1).get("step").asDouble())
                .isCloseTo(1 - tracks.get(1).get("sound").asDouble(), within(1e-6));
    }

    @Test
    void explanationShowsStepsAndAPictureOfThem() {
        List<String> lines = deejai.done("playlist", "requiem", "--size", "5", "--explain")
                .out()
                .lines()
                .toList();

        assertThat(lines).hasSize(9);
        assertThat(lines.get(0)).endsWith("  length  sound   step");
        assertThat(lines.get(2)).matches(".* 0\\.\\d\\d   0\\.\\d\\d");
        assertThat(lines.get(6)).matches("Steps  [▁▂▃▄▅▆▇█]{4}");
        assertThat(lines.get(7)).matches(" +mean \\d\\.\\d\\d, largest \\d\\.\\d\\d to \\d: .+");
        assertThat(deejai.done("similar", "requiem", "--explain").out()).contains("step", "Steps ");
        assertThat(deejai.done("journey", "requiem", "take five", "--explain").out())
                .contains("Steps ");
    }

    @Test
    void randomPlaylistTellsTheRandomSeedThatMakesItAgain() {
        Outcome first = deejai.done("playlist", "--random", "--size", "5", "--json");
        String seed = first.err().replaceAll("(?s).*--random-seed (\\d+).*", "$1");

        assertThat(first.json().get("tracks")).hasSize(5);
        assertThat(waypoints(first.json())).hasSize(1);
        assertThat(playlist("--random", "--size", "5", "--random-seed", seed)).isEqualTo(first.json());
    }

    @Test
    void randomPlaylistBeginsWithAsManySeedsAsAsked() {
        assertThat(waypoints(playlist("--random", "3", "--size", "6", "--random-seed", "1")))
                .hasSize(3)
                .doesNotHaveDuplicates();
        assertThat(Stream.of("1", "2", "3", "4", "5", "6")
                        .map(seed -> waypoints(playlist("--random", "--random-seed", seed)))
                        .distinct())
                .hasSizeGreaterThan(1);
    }

    @Test
    void tableMarksTheSeeds() {
        Outcome outcome = deejai.done("playlist", "requiem", "--size", "3");

        List<String> lines = outcome.out().lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).contains("length", "sound").doesNotContain("co-listening");
        assertThat(lines.get(1)).startsWith("  1 * Mozart - Requiem ");
        assertThat(lines.get(2)).startsWith("  2   ");
        assertThat(lines.get(4)).startsWith("3 tracks, 0:");
    }

    @Test
    void withoutCoListeningVectorsItSaysThatSoundDecides() {
        assertThat(deejai.done("playlist", "requiem").err()).contains("sound alone decides");
    }

    @Test
    void journeyPassesItsWaypointsInOrder() {
        JsonNode journey = deejai.done("journey", "take five", "requiem", "army of me", "--size", "2", "--json")
                .json();

        assertThat(Program.keys(journey)).containsExactly("tracks", "stopped", "model");
        assertThat(waypoints(journey)).containsExactly("Take Five", "Requiem", "Army of Me");
        List<String> titles = titles(journey);
        assertThat(titles).hasSize(7).doesNotHaveDuplicates();
        assertThat(titles.get(0)).isEqualTo("Take Five");
        assertThat(titles.get(3)).isEqualTo("Requiem");
        assertThat(titles.get(6)).isEqualTo("Army of Me");
    }

    @Test
    void journeyOfSizeZeroIsItsWaypoints() {
        JsonNode journey = deejai.done("journey", "take five", "requiem", "--size", "0", "--json")
                .json();

        assertThat(titles(journey)).containsExactly("Take Five", "Requiem");
    }

    private JsonNode playlist(String... arguments) {
        String[] all = Stream.of(Stream.of("playlist"), Stream.of(arguments), Stream.of("--json"))
                .flatMap(part -> part)
                .toArray(String[]::new);
        return deejai.done(all).json();
    }

    private static List<String> titles(JsonNode playlist) {
        return Program.texts(playlist.get("tracks"), "title");
    }

    private static List<String> waypoints(JsonNode playlist) {
        return playlist.get("tracks")
                .valueStream()
                .filter(track -> track.get("waypoint").asBoolean())
                .map(track -> track.get("title").asString())
                .toList();
    }
}
