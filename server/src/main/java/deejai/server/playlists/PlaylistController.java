package deejai.server.playlists;

import deejai.playlist.PlaylistListener;
import deejai.server.identity.Caller;
import deejai.server.load.WorkLimit;
import deejai.server.playlists.PlaylistStreams.Making;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Making playlists. All of it is asked for with POST, since the wishes do not fit into an address; nothing is
/// kept.
@Tag(name = "Playlists")
@RestController
@RequestMapping("/api/v2/playlists")
final class PlaylistController {

    /// Tracks that are put into order at once.
    private static final int MOST_SHORT = 100;

    private static final String TOLD_MEANWHILE = " With `Accept: application/x-ndjson` each track is told as soon as"
            + " it is chosen, one JSON document a line, and the whole playlist in the last line. What goes wrong after"
            + " the first line is told in the last.";

    private final PlaylistMaker maker;
    private final PlaylistEditor editor;
    private final WorkLimit work;
    private final PlaylistStreams streams;

    PlaylistController(PlaylistMaker maker, PlaylistEditor editor, WorkLimit work, PlaylistStreams streams) {
        this.maker = maker;
        this.editor = editor;
        this.work = work;
        this.streams = streams;
    }

    @Operation(
            operationId = "generatePlaylist",
            summary = "Go on from one or more tracks",
            description = "Begins with the seeds, or with tracks drawn by chance where none are given, and goes on"
                    + " from there." + TOLD_MEANWHILE)
    @PlaylistAnswer
    @PostMapping("/generate")
    PlaylistView generate(@RequestBody GenerateRequest request, Caller caller) {
        return run(request.length().isLong(1), () -> maker.generate(request, caller, PlaylistListener.NONE));
    }

    @Hidden
    @PostMapping(path = "/generate", produces = PlaylistStreams.NDJSON)
    void tellGenerated(@RequestBody GenerateRequest request, Caller caller, HttpServletResponse response)
            throws IOException {
        boolean isLong = request.length().isLong(1);
        streams.answer(new Making(isLong, caller, listener -> maker.generate(request, caller, listener)), response);
    }

    @Operation(
            operationId = "makeJourney",
            summary = "Join the dots between waypoints",
            description = "Leads from each waypoint to the next." + TOLD_MEANWHILE)
    @PlaylistAnswer
    @PostMapping("/journey")
    PlaylistView journey(@RequestBody JourneyRequest request, Caller caller) {
        return run(isLong(request), () -> maker.journey(request, caller, PlaylistListener.NONE));
    }

    @Hidden
    @PostMapping(path = "/journey", produces = PlaylistStreams.NDJSON)
    void tellJourney(@RequestBody JourneyRequest request, Caller caller, HttpServletResponse response)
            throws IOException {
        Making making = new Making(isLong(request), caller, listener -> maker.journey(request, caller, listener));
        streams.answer(making, response);
    }

    private static boolean isLong(JourneyRequest request) {
        return request.length().isLong(request.waypoints().size() - 1);
    }

    @Operation(
            operationId = "continuePlaylist",
            summary = "Go on from the end of a playlist",
            description = "Answers the new tracks alone. What was played counts for all rules: no track comes again,"
                    + " and artists keep their distance.")
    @PostMapping("/continue")
    PlaylistView goOn(@RequestBody ContinueRequest request, Caller caller) {
        return run(request.length().isLong(1), () -> editor.goOn(request, caller));
    }

    @Operation(
            operationId = "replaceTrack",
            summary = "Another one here",
            description = "The tracks that fit best between the neighbours of a place of a playlist. Send those that"
                    + " were turned down along, and the same request finds others.")
    @PostMapping("/replace")
    ReplacementView replace(@RequestBody ReplaceRequest request, Caller caller) {
        return work.run(() -> editor.replace(request, caller));
    }

    @Operation(
            operationId = "reorderPlaylist",
            summary = "Put a playlist into its smoothest order",
            description = "The order with the smallest steps from track to track.")
    @PostMapping("/reorder")
    ReorderedView reorder(@RequestBody ReorderRequest request, Caller caller) {
        return run(request.tracks().size() > MOST_SHORT, () -> editor.reorder(request, caller));
    }

    @Operation(
            operationId = "explainPlaylist",
            summary = "Say how smoothly a list of tracks goes",
            description = "The step to each track from the one before, in sound, in co-listening and blended.")
    @PostMapping("/explain")
    ExplainedView explain(@RequestBody ExplainRequest request, Caller caller) {
        return work.run(() -> editor.explain(request, caller));
    }

    private <T> T run(boolean isLong, Supplier<T> making) {
        return isLong ? work.runLong(making) : work.run(making);
    }
}
