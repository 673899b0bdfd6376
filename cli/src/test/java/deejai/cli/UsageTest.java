package deejai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import deejai.cli.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class UsageTest {

    @TempDir
    private Path folder;

    private Program deejai;

    @BeforeEach
    void noLibraryYet() {
        deejai = new Program(folder.resolve("home"));
    }

    @Test
    void withoutCommandTheCommandsAreToldAsAnError() {
        Outcome outcome = deejai.run();

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("scan", "playlist", "journey", "deejai help COMMAND");
    }

    @Test
    void modelAloneAsksForOneOfItsCommands() {
        Outcome outcome = deejai.run("model");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.errors()).containsExactly("deejai: say which: list, info, use, import or drop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frobnicate",
                "status --frobnicate",
                "status frobnicate",
                "scan",
                "search",
                "search x --limit 0",
                "search x --limit many",
                "similar",
                "similar x --size -1",
                "similar x --creativity 1.5",
                "playlist",
                "playlist x --creativity -0.1",
                "playlist x --creativity much",
                "playlist x --creativity NaN",
                "playlist x --noise -1",
                "playlist x --lookback 0",
                "playlist x --size -1",
                "playlist x --size 2.5",
                "playlist x --minutes 0",
                "playlist x --artist-spacing -1",
                "playlist x --random-seed chance",
                "playlist x --format mp3",
                "playlist x -o x.mp3",
                "playlist x -o evening",
                "playlist x --avoid",
                "playlist --random 0",
                "playlist --random much",
                "playlist --random 2 x",
                "continue",
                "continue x.m3u8 --size -1",
                "continue x.m3u8 -o y.m3u8 --in-place",
                "continue x.m3u8 y.m3u8",
                "replace",
                "replace x.m3u8",
                "replace x.m3u8 third",
                "replace x.m3u8 1 --choices 0",
                "replace x.m3u8 1,2 --choices 3",
                "replace x.m3u8 1 --choices 3 -o y.m3u8",
                "replace x.m3u8 1 --choices 3 --with y",
                "replace x.m3u8 1 --minutes 3",
                "reorder",
                "reorder x.m3u8 --creativity 2",
                "reorder x.m3u8 --artist-spacing -1",
                "playlist x --ban",
                "playlist x --album-spacing -1",
                "playlist x --max-per-artist 0",
                "playlist x --years seventies",
                "playlist x --years -",
                "playlist x --years 1979-1970",
                "playlist x --length 8-2",
                "playlist x --creativity 0,1",
                "playlist x --total 5",
                "playlist x --pin requiem",
                "playlist x --pin 0=requiem",
                "playlist x --pin 5=",
                "journey x y --total -1",
                "journey x y --total many",
                "journey x y --size 3,4",
                "journey x y --size 3,x",
                "journey x y z --creativity 0,1,1",
                "journey x y --mix",
                "journey",
                "journey x",
                "journey x y --creativity 1.5",
                "journey x y --format mp3",
                "embed",
                "export-vectors",
                "export-vectors -o x.csv --space smell",
                "model frobnicate",
                "model use",
                "model import",
                "model info x y",
                "help frobnicate",
            })
    void wrongUsageIsToldInOneLineAndExitIs2(String arguments) {
        Outcome outcome = deejai.run((arguments + " --json").split(" "));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.errors()).hasSize(1);
        assertThat(outcome.err()).contains("--help").doesNotContain("\tat ");
        assertThat(deejai.home()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scan", "embed", "export-vectors -o", "status --library", "playlist x -o", "model import"})
    void emptyPathIsWrongUsage(String arguments) {
        List<String> withEmptyPath = followedBy(List.of(arguments.split(" ")), "");

        Outcome outcome = deejai.run(withEmptyPath.toArray(String[]::new));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.errors()).singleElement().asString().endsWith("a path must not be empty");
    }

    @Test
    void folderIsNoLibrary() {
        Outcome outcome = deejai.run("status", "--library", folder.toString());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err().lines())
                .containsExactly("deejai: " + folder + ": the library cannot be used: it cannot be opened or made"
                        + " there; name a file in a folder you can write to, on a disk with some space");
    }

    @Test
    void jobsOutOfRangeAreWrongUsage() {
        Outcome outcome = deejai.run("scan", folder.toString(), "--jobs", "0");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.errors()).containsExactly("deejai: jobs must be positive: 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "failures",
                "search x",
                "similar x",
                "playlist x",
                "journey x y",
                "continue x.m3u8",
                "replace x.m3u8 1",
                "reorder x.m3u8",
                "export-vectors -o x.csv",
            })
    void withoutLibraryTheCommandThatMakesOneIsTold(String arguments) {
        Outcome outcome = deejai.run((arguments + " --json").split(" "));

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines())
                .containsExactly("deejai: " + deejai.home().resolve("library.db")
                        + ": no library here yet; make one with: deejai scan FOLDER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scan no-such-folder",
                "scan no-such-folder --model no-such-model",
                "embed no-such-file.mp3",
                "embed x.mp3 --model no-such-model",
                "model info no-such-model",
                "model use no-such-model",
                "model import no-such-file.onnx",
                "model import pom.xml",
                "playlist x -o no-such-folder/x.m3u8",
                "export-vectors -o no-such-folder/x.csv",
            })
    void whatCannotBeDoneIsToldInOneLineAndExitIs1(String arguments) {
        Outcome outcome = deejai.run((arguments + " --json").split(" "));

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.errors()).hasSize(1);
        assertThat(outcome.err()).doesNotContain("\tat ", "unexpected error");
    }

    @Test
    void debugPrintsTheStackTrace() {
        assertThat(deejai.run("status", "--debug").err()).contains("LibraryException", "\tat deejai.cli.Session");
    }

    @Test
    void fileThatIsNoLibraryIsNamed() throws IOException {
        Path file =
                Files.writeString(folder.resolve("shopping.txt"), "milk, bread, butter and a lot of cheese".repeat(50));

        Outcome outcome = deejai.run("status", "--library", file.toString());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors()).hasSize(1);
        assertThat(outcome.err()).contains(file.toString(), "no library");
    }

    @Test
    void commandThatIsAlmostOneIsSuggested() {
        assertThat(deejai.run("playlst").err()).contains("no such command: playlst", "deejai playlist");
        assertThat(deejai.run("playlist", "--creativty", "1", "x").err()).contains("--creativity");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpOfEveryCommandHasAnExample(List<String> command) {
        String expected = "  deejai"
                + String.join("", command.stream().map(name -> " " + name).toList());

        for (List<String> arguments : List.of(followedBy(command, "--help"), precededBy("help", command))) {
            Outcome outcome = deejai.done(arguments.toArray(String[]::new));
            assertThat(outcome.out()).containsAnyOf("Example", "Begin with:");
            assertThat(outcome.out().lines())
                    .anyMatch(line -> line.startsWith(expected) || line.startsWith("  source <(deejai completion)"));
            assertThat(outcome.err()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandTellsTheVersion(List<String> command) {
        assertThat(deejai.done(followedBy(command, "--version").toArray(String[]::new))
                        .out())
                .startsWith("Deej-A.I. ")
                .contains("on Java " + Runtime.version().feature());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void ownOptionsAreToldBeforeThoseThatEveryCommandHas(List<String> command) {
        List<String> options = deejai.done(followedBy(command, "--help").toArray(String[]::new))
                .out()
                .lines()
                .filter(line -> line.matches(" {2,6}-.*"))
                .toList();

        assertThat(options.subList(options.size() - 5, options.size()))
                .anyMatch(line -> line.contains("--help"))
                .anyMatch(line -> line.contains("--version"))
                .anyMatch(line -> line.contains("--library"))
                .anyMatch(line -> line.contains("--json"))
                .anyMatch(line -> line.contains("--debug"));
    }

    @Test
    void completionNamesEveryCommand() {
        String script = deejai.done("completion").out();

        commands().flatMap(List::stream).forEach(name -> assertThat(script).contains(name));
    }

    @Test
    void completionIsValidBash() throws IOException, InterruptedException {
        Path script = Files.writeString(
                folder.resolve("completion"), deejai.done("completion").out());
        Process bash;
        try {
            bash = new ProcessBuilder("bash", "-n", script.toString())
                    .inheritIO()
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "no bash here: " + e.getMessage());
            return;
        }
        assertThat(bash.waitFor()).isZero();
    }

    /// The names of all commands, those below "model" too.
    static Stream<List<String>> commands() {
        List<List<String>> commands = new ArrayList<>();
        collect(new Program(Path.of("unused")).commandLine(), List.of(), commands);
        return commands.stream();
    }

    private static void collect(CommandLine commandLine, List<String> names, List<List<String>> commands) {
        commands.add(names);
        commandLine.getSubcommands().forEach((name, below) -> collect(below, followedBy(names, name), commands));
    }

    private static List<String> followedBy(List<String> names, String last) {
        return Stream.concat(names.stream(), Stream.of(last)).toList();
    }

    private static List<String> precededBy(String first, List<String> names) {
        return Stream.concat(Stream.of(first), names.stream()).toList();
    }
}
