package deejai.cli;

import deejai.library.Track;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `deejai search`: finds tracks by words.
@Command(
        name = "search",
        description = "Find tracks by words in title, artist, album or path.",
        footer = {
            "",
            "All words must match, each from its beginning; case, accents and punctuation do not matter.",
            "",
            "Examples:",
            "  deejai search moto ace       finds Motörhead - Ace of Spades",
            "  deejai search acdc --limit 5"
        },
        mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

    @ParentCommand
    private DeejAi program;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WORDS", arity = "1..*", description = "Words, or their beginnings.")
    private List<String> words;

    @Option(names = "--limit", paramLabel = "N", description = "Most tracks to show. Default: ${DEFAULT-VALUE}.")
    private int limit = 20;

    @Override
    public Integer call() throws Exception {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "limit must be at least 1: " + limit);
        }
        Console console = program.console();
        try (Session session = Session.open(program)) {
            List<Track> tracks = session.search().search(String.join(" ", words), limit);
            console.print(() -> tracks.stream().map(TrackJson::of).toList(), () -> {
                for (Track track : tracks) {
                    String album = track.tags().album() == null
                            ? ""
                            : "  [" + track.tags().album() + "]";
                    console.line(
                            String.format("%7s  %s%s", Console.duration(track.durationSeconds()), track.name(), album));
                }
            });
            if (tracks.isEmpty()) {
                console.note("no track matches \"" + String.join(" ", words) + "\"");
            }
        }
        return 0;
    }
}
