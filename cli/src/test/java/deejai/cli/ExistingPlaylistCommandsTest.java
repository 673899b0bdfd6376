package deejai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.cli.Program.Outcome;
import deejai.cli.SharedMusic.Music;
import deejai.exchange.PlaylistEntry;
import deejai.exchange.PlaylistFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// `continue`, `replace` and `reorder`.
@ExtendWith(SharedMusic.class)
class ExistingPlaylistCommandsTest {

    private static final String STREAM = "http://radio.example/stream";

    private final Music music;
    private final Program deejai;

    @TempDir
    private Path folder;

    ExistingPlaylistCommandsTest(Music music) {
        this.music = music;
        this.deejai = music.program();
    }

    @Test
    void continuingPrintsTheNewTracksAlone() throws IOException {
        Path file = playlist();
        String before = Files.readString(file);

        Outcome outcome = deejai.done("continue", file.toString(), "--size", "2");

        assertThat(outcome.out().lines()).hasSize(4);
        assertThat(outcome.out()).contains("\n  6   ", "\n  7   ", "2 new tracks, 0:", "; 7 in all");
        assertThat(outcome.err()).contains("4: " + STREAM + " is not in the library; it keeps its place");
        assertThat(file).hasContent(before);
    }

    @Test
    void continuingNeverRepeatsATrackOrASong() throws IOException {
        JsonNode document = deejai.done("continue", playlist().toString(), "--size", "20", "--json")
                .json();

        assertThat(Program.keys(document)).containsExactly("tracks", "stopped", "model");
        assertThat(Program.texts(document.get("tracks"), "title"))
                .doesNotContain("Ace of Spades", "Ace of Spades (Live)", "Requiem", "September", "Feeling Good")
                .doesNotHaveDuplicates();
        assertThat(document.get("stopped").asString()).contains(" tracks: no other track");
        assertThat(document.get("tracks").get(0).get("step").asDouble()).isPositive();
        assertThat(document.get("tracks").get(0).get("waypoint").asBoolean()).isFalse();
    }

    @Test
    void continuedPlaylistIsWrittenWithAllThatWasThere() throws IOException {
        Path file = playlist();
        Path other = folder.resolve("other/list.m3u8");
        Files.createDirectories(other.getParent());

        deejai.done("continue", file.toString(), "--size", "2", "-o", other.toString());
        deejai.done("continue", file.toString(), "--size", "2", "--in-place");

        assertThat(locations(file))
                .hasSize(7)
                .startsWith(locations(playlist("again")).toArray(String[]::new));
        assertThat(Files.readString(file))
                .startsWith("#EXTM3U\n#PLAYLIST:Evening\n")
                .contains("#EXTVLCOPT:x\n#EXTINF:-1,Radio\n" + STREAM + "\n");
        assertThat(paths(other)).isEqualTo(paths(file));
    }

    @Test
    void replacedTrackIsAnotherOneEveryTime() throws IOException {
        Path file = playlist();
        List<String> seen = new ArrayList<>(locations(file));

        for (int i = 0; i < 4; i++) {
            Outcome outcome = deejai.done("replace", file.toString(), "2", "--in-place");
            assertThat(outcome.out()).contains("2: instead of ", "1 new track, ", "; 5 in all, written to " + file);
            List<String> now = locations(file);
            assertThat(now).hasSize(5);
            assertThat(seen).doesNotContain(now.get(1));
            assertThat(now.get(3)).isEqualTo(STREAM);
            seen.add(now.get(1));
        }
        assertThat(PlaylistFile.read(file).turnedDown()).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void trackThatIsNotWantedIsNotTheReplacement() throws IOException {
        String file = playlist().toString();
        JsonNode first = deejai.done("replace", file, "2", "--json").json().get("tracks");
        String title = first.get(0).get("title").asString();

        JsonNode second = deejai.done("replace", file, "2", "--not", title, "--json")
                .json()
                .get("tracks");

        assertThat(first).hasSize(1);
        assertThat(Program.texts(second, "title")).hasSize(1).doesNotContain(title);
    }

    @Test
    void severalPlacesAreReplacedAtOnceAlsoThatOfAStream() throws IOException {
        Path file = playlist();
        List<String> before = locations(file);

        deejai.done("replace", file.toString(), "4,2", "1", "--in-place");

        List<String> after = locations(file);
        assertThat(after).hasSize(5).doesNotHaveDuplicates().doesNotContain(before.get(0), before.get(1), STREAM);
        assertThat(after.get(2)).isEqualTo(before.get(2));
        assertThat(after.get(4)).isEqualTo(before.get(4));
    }

    @Test
    void choicesAreListedBestFirstAndTheFirstIsTheReplacement() throws IOException {
        String file = playlist().toString();

        JsonNode choices =
                deejai.done("replace", file, "2", "--choices", "4", "--json").json();
        JsonNode replaced = deejai.done("replace", file, "2", "--json").json().get("tracks");

        List<String> titles = Program.texts(choices, "title");
        assertThat(titles).hasSize(4).doesNotHaveDuplicates().doesNotContain("Requiem");
        assertThat(titles).startsWith(replaced.get(0).get("title").asString());
        assertThat(deejai.done("replace", file, "2", "--choices", "2").out().lines())
                .hasSize(3);
    }

    @Test
    void listenerMayChoose() throws IOException {
        Path file = playlist();

        deejai.done("replace", file.toString(), "2", "--with", "take five", "--in-place");

        assertThat(paths(file).get(1)).endsWith("Take Five.wav");
        assertThat(PlaylistFile.read(file).turnedDown()).hasSize(1);
    }

    @Test
    void placeThatIsNotThereIsTold() throws IOException {
        Path file = playlist();

        Outcome outcome = deejai.run("replace", file.toString(), "6");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors()).containsExactly("deejai: " + file + ": has 5 entries, so there is no place 6");
    }

    @Test
    void reorderingKeepsEveryEntryAndSaysWhatItSaves() throws IOException {
        Path file = playlist();
        List<String> before = locations(file);

        Outcome outcome = deejai.done("reorder", file.toString(), "--in-place", "--artist-spacing", "0");
        JsonNode again = deejai.done("reorder", file.toString(), "--artist-spacing", "0", "--json")
                .json();

        assertThat(outcome.out()).containsPattern("Sum of steps \\d\\.\\d\\d, before \\d\\.\\d\\d; largest step ");
        assertThat(locations(file)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(locations(file).get(3)).isEqualTo(STREAM);
        assertThat(Program.keys(again)).containsExactly("tracks", "stopped", "before", "after", "model");
        assertThat(again.get("after").get("sum").asDouble())
                .isPositive()
                .isEqualTo(again.get("before").get("sum").asDouble());
        assertThat(again.get("tracks").get(3).get("id").isNull()).isTrue();
        assertThat(again.get("tracks").get(3).get("path").asString()).isEqualTo(STREAM);
    }

    @Test
    void firstAndLastMayBePlacesOrTracks() throws IOException {
        String file = playlist().toString();

        JsonNode places = deejai.done("reorder", file, "--first", "3", "--last", "1", "--json")
                .json();
        JsonNode words = deejai.done("reorder", file, "--first", "september", "--last", "motorhead ace", "--json")
                .json();

        assertThat(Program.texts(places.get("tracks"), "title"))
                .startsWith("September")
                .endsWith("Ace of Spades");
        assertThat(words).isEqualTo(places);
        assertThat(deejai.run("reorder", file, "--first", "take five").errors())
                .singleElement()
                .asString()
                .endsWith("Dave Brubeck - Take Five is not in it");
        assertThat(deejai.run("reorder", file, "--first", "2", "--last", "2").exitCode())
                .isEqualTo(2);
        assertThat(deejai.run("reorder", file, "--first", "9").exitCode()).isEqualTo(1);
    }

    @Test
    void movedFileIsFoundAgainAndTold() throws IOException {
        Path file = Files.writeString(folder.resolve("moved.m3u8"), "#EXTINF:9,Mozart - Requiem\nold/requiem.mp3\n");

        Outcome outcome = deejai.done("continue", file.toString(), "--size", "1", "--in-place");

        assertThat(outcome.err()).contains("1: old/requiem.mp3 is not there any more; taken for Mozart - Requiem");
        assertThat(paths(file))
                .hasSize(2)
                .startsWith(music.file(SharedMusic.REQUIEM).toString());
    }

    @Test
    void absolutePathsStayAbsoluteInPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("list.m3u8"), music.file(SharedMusic.REQUIEM) + "\n");

        deejai.done("continue", file.toString(), "--size", "1", "--in-place");

        assertThat(locations(file))
                .hasSize(2)
                .allMatch(location -> Path.of(location).isAbsolute());
    }

    @Test
    void explanationShowsTheWholePlaylist() throws IOException {
        for (String[] command : new String[][] {{"continue"}, {"replace", "2"}, {"reorder"}}) {
            String[] arguments = Stream.of(
                            Stream.of(command[0], playlist().toString()),
                            Stream.of(command).skip(1),
                            Stream.of("--explain"))
                    .flatMap(part -> part)
                    .toArray(String[]::new);
            assertThat(deejai.done(arguments).out()).contains("  1 ", "\n  4 ? Radio ", "step", "Steps  ", "largest ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"continue", "replace", "reorder"})
    void playlistThatCannotBeReadIsTold(String command) {
        List<String> place = command.equals("replace") ? List.of("1") : List.of();
        for (String name : List.of("missing.m3u8", "list.pls")) {
            List<String> arguments =
                    new ArrayList<>(List.of(command, folder.resolve(name).toString()));
            arguments.addAll(place);
            Outcome outcome = deejai.run(arguments.toArray(String[]::new));
            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.errors()).singleElement().asString().contains(name);
        }
    }

    @Test
    void playlistOfStrangersCannotBeContinued() throws IOException {
        Path file = Files.writeString(folder.resolve("list.m3u8"), STREAM + "\n");

        assertThat(deejai.run("continue", file.toString()).errors())
                .singleElement()
                .asString()
                .contains("none of its tracks is in the library");
        assertThat(deejai.done("reorder", file.toString()).out()).contains("? " + STREAM);
    }

    private Path playlist() throws IOException {
        return playlist("list");
    }

    /// Four tracks and a stream.
    private Path playlist(String name) throws IOException {
        Path base = folder.toRealPath();
        StringBuilder text = new StringBuilder("#EXTM3U\n#PLAYLIST:Evening\n");
        for (SharedMusic.Piece piece : List.of(SharedMusic.ACE, SharedMusic.REQUIEM, SharedMusic.COMMA)) {
            text.append(base.relativize(music.file(piece))).append('\n');
        }
        text.append("#EXTINF:-1,Radio\n#EXTVLCOPT:x\n").append(STREAM).append('\n');
        text.append(base.relativize(music.file(SharedMusic.UNTAGGED))).append('\n');
        return Files.writeString(base.resolve(name + ".m3u8"), text);
    }

    private static List<String> locations(Path file) throws IOException {
        return PlaylistFile.read(file).entries().stream()
                .map(PlaylistEntry.Written::location)
                .toList();
    }

    private static List<String> paths(Path file) throws IOException {
        return PlaylistFile.read(file).entries().stream()
                .map(entry -> String.valueOf(entry.path()))
                .toList();
    }
}
