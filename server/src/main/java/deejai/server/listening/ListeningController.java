package deejai.server.listening;

import deejai.playlist.PlaylistSettings;
import deejai.playlist.PlaylistTrack;
import deejai.server.catalogue.LiveLibrary;
import deejai.server.catalogue.LiveLibrary.State;
import deejai.server.identity.Caller;
import deejai.server.load.WorkLimit;
import deejai.server.tracks.TrackView;
import deejai.worker.HeardFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// What sounds like a file that a client sends, or like what its microphone hears.
@Tag(name = "Listening")
@RestController
final class ListeningController {

    private static final int MOST_TRACKS = 100;

    private final LiveLibrary library;
    private final Listener listener;
    private final WorkLimit work;

    ListeningController(LiveLibrary library, Listener listener, WorkLimit work) {
        this.library = library;
        this.listener = listener;
        this.work = work;
    }

    /// What was heard.
    ///
    /// @param inLibrary    the track that it is, where the library has the very same sound; null where not
    /// @param heardSeconds how much of it was listened to
    /// @param tracks       the nearest tracks, best first
    @Schema(name = "Heard")
    record Heard(@Nullable TrackView inLibrary, double heardSeconds, List<Near> tracks) {}

    /// A track that sounds like it.
    ///
    /// @param sound cosine similarity, -1 to 1
    @Schema(name = "HeardNear")
    record Near(TrackView track, double sound) {

        static Near of(PlaylistTrack found, Caller caller) {
            return new Near(TrackView.of(found.track(), caller), found.sound().orElse(0));
        }
    }

    @Operation(summary = "Find what sounds like a file or a recording", description = """
                    Takes MP3, M4A, FLAC, Ogg, WebM (what browsers record) and WAV, up to 64 MB, of which the first ten \
                    minutes count. The file is deleted as soon as it was heard.
                    """)
    @PostMapping(path = "/api/v2/listening", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Heard listen(
            @RequestPart("file") MultipartFile file,
            @Parameter(description = "Number of tracks, 1 to 100") @RequestParam(defaultValue = "10") int limit,
            Caller caller)
            throws IOException {
        if (limit < 1 || limit > MOST_TRACKS) {
            throw new IllegalArgumentException("limit must be 1 to " + MOST_TRACKS + ": " + limit);
        }
        State state = library.state();
        HeardFile heard = listener.hear(file::transferTo, state);
        PlaylistSettings settings = PlaylistSettings.DEFAULT.withSize(limit).withCreativity(1);
        return work.run(() -> {
            List<Near> near = state.engine().similar(heard.soundVector(), settings).stream()
                    .map(found -> Near.of(found, caller))
                    .toList();
            TrackView known = state.catalogue().row(heard.contentHash()).stream()
                    .mapToObj(row -> TrackView.of(state.catalogue().track(row), caller))
                    .findFirst()
                    .orElse(null);
            return new Heard(known, heard.heardSeconds(), near);
        });
    }
}
