package deejai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.cli.Program.Outcome;
import deejai.cli.SharedMusic.Music;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The options of `playlist` and `journey` that say which tracks may come, how many, and where.
@ExtendWith(SharedMusic.class)
class PlaylistWishesTest {

    private final Music music;
    private final Program deejai;

    @TempDir
    private Path folder;

    PlaylistWishesTest(Music music) {
        this.music = music;
        this.deejai = music.program();
    }

    @ParameterizedTest
    @CsvSource({
        "--path JAZZ, 'Blue in Green, Take Five'",
        "--path **/pop/army*, Army of Me",
        "--length 0.29-, 夜に駆ける",
        "--length -0.13, 'Ace of Spades'",
    })
    void onlyTracksThatPassTheFilterAreChosen(String option, String titles) {
        JsonNode playlist = run("playlist", Stream.concat(Stream.of("requiem", "--size", "12"), words(option)));
        assertThat(titles(playlist)).startsWith("Requiem");
        assertThat(titles(playlist).subList(1, titles(playlist).size()))
                .hasSameElementsAs(List.of(titles.split(", ", -1)));
    }

    @ParameterizedTest
    @CsvSource({
        "--genre jazz, 11 by the genre filter",
        "--years -1965, 11 by the year filter",
        "--album-artist nobody, 11 by the album artist filter",
        "--years 1970-1979, 11 by the year filter",
    })
    void whatIsTurnedDownByAFilterIsTold(String option, String reason) {
        Outcome outcome = deejai.done(Stream.concat(Stream.of("playlist", "requiem", "--allow-versions"), words(option))
                .toArray(String[]::new));
        assertThat(outcome.err()).contains("stopped after 1 of 10 tracks", reason);
    }

    @Test
    void unwantedGenresLetUnknownOnesThrough() {
        assertThat(titles(run("playlist", Stream.of("requiem", "--size", "12", "--not-genre", "rock"))))
                .hasSize(11);
    }

    @Test
    void anExcludeListTellsWhatEachLineExcludes() throws IOException {
        Path list = Files.writeString(
                folder.resolve("list.txt"),
                "# not today\n" + music.file(SharedMusic.COMMA) + "\nMotörhead - Ace of Spades\njazz\npolka\n");
        Outcome outcome = deejai.done("playlist", "requiem", "--size", "12", "--exclude", list.toString(), "--json");
        assertThat(titles(outcome.json()))
                .doesNotContain("September", "Ace of Spades", "Blue in Green", "Take Five")
                .contains("Army of Me");
        assertThat(outcome.err())
                .contains(
                        list + ": excludes 2 tracks by name",
                        list + ": \"jazz\" excludes 2 tracks",
                        list + ": \"polka\" excludes no track",
                        "3 by the exclude list");
    }

    @Test
    void aPlaylistServesAsAnExcludeList() {
        Path list = folder.resolve("heard.m3u8");
        JsonNode heard = deejai.done("playlist", "take five", "--size", "5", "-o", list.toString(), "--json")
                .json();
        List<String> titles =
                titles(run("playlist", Stream.of("requiem", "--size", "12", "--exclude", list.toString())));
        List<String> excluded =
                titles(heard).stream().filter(title -> !title.equals("Requiem")).toList();
        assertThat(titles.subList(1, titles.size())).isNotEmpty().doesNotContainAnyElementsOf(excluded);
    }

    @Test
    void anExcludeListThatIsNotThereIsNamed() {
        Outcome outcome = deejai.run("playlist", "requiem", "--exclude", "no such list");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors()).singleElement().asString().contains("no such list: no such file or folder");
    }

    @Test
    void bannedTracksAreNotPlayed() {
        List<String> titles = titles(run("playlist", Stream.of("requiem", "--size", "12", "--ban", "take five")));
        assertThat(titles).hasSizeGreaterThan(5).doesNotContain("Take Five");
    }

    @Test
    void anArtistHasSoManyTracksAtMost() {
        List<String> titles = titles(run(
                "playlist",
                Stream.of(
                        "requiem",
                        "--size",
                        "12",
                        "--allow-versions",
                        "--artist-spacing",
                        "0",
                        "--max-per-artist",
                        "1")));
        assertThat(titles).hasSize(11);
        assertThat(titles.stream().filter(title -> title.startsWith("Ace of Spades")))
                .hasSize(1);
    }

    @Test
    void aMixBeginsWithItsSeeds() {
        JsonNode mix = run("playlist", Stream.of("requiem", "take five", "--mix", "--size", "8"));
        assertThat(titles(mix)).hasSize(8).startsWith("Requiem", "Take Five");
    }

    @Test
    void pinsHaveTheirPlaces() {
        List<String> titles = titles(
                run("playlist", Stream.of("requiem", "--size", "7", "--pin", "7=take five", "--pin", "4=army of me")));
        assertThat(titles).hasSize(7);
        assertThat(titles.get(3)).isEqualTo("Army of Me");
        assertThat(titles.get(6)).isEqualTo("Take Five");
    }

    @ParameterizedTest
    @CsvSource({
        "11=take five, pins must have a place from 1 to 10: 11=Dave Brubeck - Take Five",
        "1=take five, 'pins must have a place after the seeds, which take place 1: 1=Dave Brubeck - Take Five'",
        "5=requiem, pins must be of tracks that have no other place: 5=Mozart - Requiem",
    })
    void pinsOutOfPlaceAreToldInOneLine(String pin, String message) {
        Outcome outcome = deejai.run("playlist", "requiem", "--pin", pin);
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors()).containsExactly("deejai: " + message);
    }

    @Test
    void aJourneyHasSoManyTracksInAll() {
        JsonNode journey = run("journey", Stream.of("take five", "requiem", "army of me", "--total", "8"));
        assertThat(titles(journey)).hasSize(8);
        assertThat(titles(journey).get(4)).isEqualTo("Requiem");
    }

    @Test
    void eachLegHasItsSizeAndItsCreativity() {
        JsonNode journey =
                run("journey", Stream.of("take five", "requiem", "army of me", "--size", "3,1", "--creativity", "0,1"));
        assertThat(titles(journey)).hasSize(7);
        assertThat(titles(journey).get(4)).isEqualTo("Requiem");
    }

    @Test
    void aLengthThatCannotBeMetIsTold() {
        Outcome outcome = deejai.done("playlist", "requiem", "--minutes", "60");
        assertThat(outcome.err()).contains("instead of 60.0 minutes: no tracks were found");
    }

    private JsonNode run(String command, Stream<String> arguments) {
        return deejai.done(Stream.of(Stream.of(command), arguments, Stream.of("--json"))
                        .flatMap(part -> part)
                        .toArray(String[]::new))
                .json();
    }

    private static Stream<String> words(String option) {
        int space = option.indexOf(' ');
        return Stream.of(option.substring(0, space), option.substring(space + 1));
    }

    private static List<String> titles(JsonNode playlist) {
        return Program.texts(playlist.get("tracks"), "title");
    }
}
