package deejai.cli;

import deejai.exchange.PlaylistEntry;
import deejai.library.Track;
import deejai.library.VectorStore.StoredModel;
import deejai.playlist.Flow;
import deejai.playlist.Playlist;
import deejai.playlist.PlaylistEngine;
import deejai.playlist.PlaylistSettings;
import deejai.playlist.PlaylistTrack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `deejai continue`: goes on from the end of a playlist.
@Command(
        name = "continue",
        description = "Go on from the end of a playlist that is there already.",
        footer = {
            "",
            "PLAYLIST is an M3U or M3U8 file. Its tracks count as played: none comes again, and artists keep their"
                    + " distance. The new tracks are printed; -o and --in-place write the old ones and the new ones."
                    + " --minutes is the length of the new ones.",
            "",
            "Examples:",
            "  deejai continue evening.m3u8",
            "  deejai continue evening.m3u8 --size 20 --in-place",
            "  deejai continue evening.m3u8 --minutes 60 -o night.m3u8 --explain"
        },
        mixinStandardHelpOptions = true)
final class ContinueCommand implements Callable<Integer> {

    @ParentCommand
    private DeejAi program;

    @Parameters(paramLabel = "PLAYLIST", description = "The playlist to go on from.")
    private Path playlist;

    @Option(
            names = {"-n", "--size"},
            paramLabel = "N",
            description = "Number of new tracks. Default: ${DEFAULT-VALUE}.")
    private int size = PlaylistSettings.DEFAULT.size();

    @Option(names = "--minutes", paramLabel = "M", description = "Minutes of new tracks, instead of --size.")
    private @Nullable Double minutes;

    @Mixin
    private CreativityOption creativity;

    @Mixin
    private PlaylistOptions options;

    @Mixin
    private EditedPlaylist output;

    @Override
    public Integer call() throws Exception {
        PlaylistSettings wanted = options.wanted(options.length(minutes, size), creativity.value());
        output.check(playlist);
        Console console = program.console();
        try (Session session = Session.open(program)) {
            ExistingPlaylist before = ExistingPlaylist.read(playlist, session.library(), console);
            List<Track> played = before.tracks();
            if (played.isEmpty()) {
                throw new CommandFailure(
                        playlist + ": none of its tracks is in the library, so that there is nothing to go on from");
            }
            PlaylistSettings settings =
                    options.complete(wanted, new TrackArguments(session, console), session, console);
            options.tellRandomSeed(settings, false, console);
            StoredModel model = session.modelInUse();
            PlaylistEngine engine = new PlaylistEngine(session.catalogue(model));
            Playlist more = engine.goOn(played, before.turnedDown(session.library()), settings);
            Flow flow = engine.flow(tracks(before, more), settings.creativity());
            output.print(listing(before, more, flow, model), before, console);
        }
        return 0;
    }

    private static List<Optional<Track>> tracks(ExistingPlaylist before, Playlist more) {
        List<Optional<Track>> tracks = new ArrayList<>(before.places());
        more.tracks().forEach(entry -> tracks.add(Optional.of(entry.track())));
        return tracks;
    }

    private static Listing listing(ExistingPlaylist before, Playlist more, Flow flow, StoredModel model) {
        List<PlaylistPlace> places = new ArrayList<>();
        for (PlaylistEntry entry : before.entries()) {
            places.add(PlaylistPlace.of(places.size() + 1, entry, flow.steps().get(places.size()), true));
        }
        for (PlaylistTrack track : more.tracks()) {
            places.add(PlaylistPlace.of(places.size() + 1, track, flow.steps().get(places.size())));
        }
        return new Listing(
                before.title(),
                places,
                places.subList(before.entries().size(), places.size()),
                before.contents().turnedDown(),
                List.of(),
                Listing.Outcome.of(more, model));
    }
}
