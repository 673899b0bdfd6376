package deejai.cli;

import deejai.playlist.Length;
import deejai.playlist.PlaylistSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `deejai replace`: another track here.
@Command(
        name = "replace",
        description = "Another one here: replace tracks of a playlist by what fits best between their neighbours.",
        footer = {
            "",
            "PLAYLIST is an M3U or M3U8 file, PLACE a number as in its table, from 1. With --in-place the file remembers"
                    + " what was turned down, so that the same command again gives another one. --lookback and --minutes have no"
                    + " meaning here: the neighbours decide.",
            "",
            "Examples:",
            "  deejai replace evening.m3u8 3",
            "  deejai replace evening.m3u8 3 --in-place",
            "  deejai replace evening.m3u8 3,7 --not \"elf land\" -o better.m3u8",
            "  deejai replace evening.m3u8 3 --choices 5",
            "  deejai replace evening.m3u8 3 --with \"clair de lune\" --in-place"
        },
        mixinStandardHelpOptions = true)
final class ReplaceCommand implements Callable<Integer> {

    @ParentCommand
    private DeejAi program;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PLAYLIST", description = "The playlist.")
    private Path playlist;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "PLACE",
            split = ",",
            description = "Places to replace, with commas or spaces between.")
    private List<Integer> numbers;

    @Option(
            names = "--not",
            paramLabel = "TRACK",
            description = "A track that is not wanted either. May be given several times.")
    private List<String> not = new ArrayList<>();

    @Option(
            names = "--choices",
            paramLabel = "N",
            description = "List the N best tracks to choose from, and replace nothing.")
    private @Nullable Integer choices;

    @Option(names = "--with", paramLabel = "TRACK", description = "Put this track there.")
    private @Nullable String with;

    @Mixin
    private CreativityOption creativity;

    @Mixin
    private PlaylistOptions options;

    @Mixin
    private EditedPlaylist output;

    @Override
    public Integer call() throws Exception {
        PlaylistSettings wanted = options.wanted(new Length.Tracks(1), creativity.value());
        output.check(playlist);
        checkOptions();
        Console console = program.console();
        try (Session session = Session.open(program)) {
            ExistingPlaylist before = ExistingPlaylist.read(playlist, session.library(), console);
            checkPlaces(before.entries().size());
            TrackArguments arguments = new TrackArguments(session, console);
            PlaylistSettings settings = options.complete(wanted, arguments, session, console);
            options.tellRandomSeed(settings, false, console);
            Replacing replacing = new Replacing(before, session, settings, arguments.find(not));
            if (choices != null) {
                List<PlaylistPlace> found = replacing.choices(numbers.getFirst() - 1, choices);
                console.print(
                        () -> found.stream().map(PlaylistJson.Entry::of).toList(),
                        () -> PlaylistTable.lines(found, true).forEach(console::line));
            } else if (with != null) {
                replacing.put(numbers.getFirst() - 1, arguments.find(with));
                output.print(replacing.listing(), before, console);
            } else {
                numbers.stream().distinct().forEach(number -> replacing.replace(number - 1));
                output.print(replacing.listing(), before, console);
            }
            if (output.isToFile() && !output.remembersTurnedDown()) {
                console.note("Only M3U8 remembers what was turned down: name it with --not the next time.");
            }
        }
        return 0;
    }

    private void checkOptions() {
        if (choices != null && choices < 1) {
            throw wrong("choices must be at least 1: " + choices);
        }
        if ((choices != null || with != null) && numbers.size() > 1) {
            throw wrong("--choices and --with take a single PLACE");
        }
        if (choices != null && (with != null || output.isToFile())) {
            throw wrong("--choices replaces nothing: leave --with, -o and --in-place away");
        }
    }

    private void checkPlaces(int size) {
        for (int number : numbers) {
            if (number < 1 || number > size) {
                throw new CommandFailure(
                        playlist + ": has " + Console.count(size, "entry").replace("entrys", "entries")
                                + ", so there is no place " + number);
            }
        }
    }

    private ParameterException wrong(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
