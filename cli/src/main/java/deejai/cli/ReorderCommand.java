package deejai.cli;

import deejai.exchange.PlaylistEntry;
import deejai.library.Track;
import deejai.library.VectorStore.StoredModel;
import deejai.playlist.Flow;
import deejai.playlist.PlaylistEngine;
import deejai.playlist.PlaylistSettings;
import deejai.playlist.ReorderSettings;
import deejai.playlist.Reordering;
import deejai.playlist.Rules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
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

/// `deejai reorder`: the smoothest order of a playlist.
@Command(
        name = "reorder",
        description = "Put a playlist into its smoothest order: the smallest steps from track to track.",
        footer = {
            "",
            "PLAYLIST is an M3U or M3U8 file. Entries that are not in the library keep their places.",
            "",
            "Examples:",
            "  deejai reorder evening.m3u8",
            "  deejai reorder evening.m3u8 --first 1 --in-place",
            "  deejai reorder evening.m3u8 --first \"clair de lune\" --last requiem -o smooth.m3u8"
        },
        mixinStandardHelpOptions = true)
final class ReorderCommand implements Callable<Integer> {

    @ParentCommand
    private DeejAi program;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PLAYLIST", description = "The playlist.")
    private Path playlist;

    @Option(
            names = {"-c", "--creativity"},
            paramLabel = "C",
            description = "What decides: 0 what people put together, 1 how it sounds. Default: ${DEFAULT-VALUE}.")
    private double creativity = PlaylistSettings.DEFAULT.creativity();

    @Option(
            names = "--artist-spacing",
            paramLabel = "N",
            description = "Other tracks that should lie between two of an artist; this is a wish, no rule. 0: no wish."
                    + " Default: ${DEFAULT-VALUE}.")
    private int artistSpacing = Rules.DEFAULT.artistSpacing();

    @Option(
            names = "--first",
            paramLabel = "TRACK",
            description = "The track to begin with: its place in PLAYLIST, or a TRACK as in other commands.")
    private @Nullable String first;

    @Option(names = "--last", paramLabel = "TRACK", description = "The track to end with, likewise.")
    private @Nullable String last;

    @Mixin
    private EditedPlaylist output;

    @Override
    public Integer call() throws Exception {
        ReorderSettings wanted = settings(OptionalInt.empty(), OptionalInt.empty());
        output.check(playlist);
        Console console = program.console();
        try (Session session = Session.open(program)) {
            ExistingPlaylist before = ExistingPlaylist.read(playlist, session.library(), console);
            TrackArguments arguments = new TrackArguments(session, console);
            ReorderSettings settings = first == null && last == null
                    ? wanted
                    : settings(place(first, before, arguments), place(last, before, arguments));
            StoredModel model = session.modelInUse();
            PlaylistEngine engine = new PlaylistEngine(session.catalogue(model));
            output.print(listing(before, engine.reordered(before.places(), settings), model), before, console);
        }
        return 0;
    }

    private ReorderSettings settings(OptionalInt firstPlace, OptionalInt lastPlace) {
        try {
            return new ReorderSettings(creativity, artistSpacing, firstPlace, lastPlace);
        } catch (IllegalArgumentException e) {
            String problem = firstPlace.isPresent() && firstPlace.equals(lastPlace)
                    ? "--first and --last must be different tracks"
                    : String.valueOf(e.getMessage());
            throw new ParameterException(spec.commandLine(), problem, e);
        }
    }

    /// The place, from 0, that an argument means.
    private OptionalInt place(@Nullable String argument, ExistingPlaylist before, TrackArguments arguments) {
        if (argument == null) {
            return OptionalInt.empty();
        }
        int size = before.entries().size();
        if (argument.matches("\\d{1,9}")) {
            int number = Integer.parseInt(argument);
            if (number < 1 || number > size) {
                throw new CommandFailure(playlist + ": has no place " + number + ", its last one is " + size);
            }
            return OptionalInt.of(number - 1);
        }
        Track track = arguments.find(argument);
        int place = before.places().indexOf(Optional.of(track));
        if (place < 0) {
            throw new CommandFailure(playlist + ": " + track.name() + " is not in it");
        }
        return OptionalInt.of(place);
    }

    private static Listing listing(ExistingPlaylist before, Reordering reordering, StoredModel model) {
        Flow after = reordering.after();
        List<PlaylistPlace> places = new ArrayList<>();
        for (int old : reordering.order()) {
            PlaylistEntry entry = before.entries().get(old);
            places.add(PlaylistPlace.of(places.size() + 1, entry, after.steps().get(places.size()), false));
        }
        PlaylistJson.Lengths lengths =
                new PlaylistJson.Lengths(PlaylistJson.Length.of(reordering.before()), PlaylistJson.Length.of(after));
        return new Listing(
                before.title(),
                places,
                places,
                before.contents().turnedDown(),
                List.of(lengths(reordering.before(), after)),
                new Listing.Outcome(null, List.of(), lengths, model.label()));
    }

    private static String lengths(Flow before, Flow after) {
        return String.format(
                Locale.ROOT,
                "Sum of steps %.2f, before %.2f; largest step %.2f, before %.2f",
                after.sum(),
                before.sum(),
                after.largest().orElse(0),
                before.largest().orElse(0));
    }
}
