package deejai.server.original;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import deejai.library.Track;
import deejai.playlist.Playlist;
import deejai.playlist.PlaylistEngine;
import deejai.playlist.PlaylistSettings;
import deejai.playlist.PlaylistTrack;
import deejai.server.catalogue.LiveLibrary;
import deejai.server.catalogue.LiveLibrary.State;
import deejai.server.listening.Listener;
import deejai.server.load.WorkLimit;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import deejai.server.security.FetchException;
import deejai.server.security.SafeFetcher;
import deejai.worker.HeardFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Searching tracks and making playlists as on the original website. A track is one text there, "Artist -
/// Title".
@Tag(name = "Original website")
@RestController
@RequestMapping("/api/v1")
final class OriginalTrackController {

    private static final int MOST_TRACKS = 100;
    private static final int MOST_WAYPOINTS = 100;
    /// Tracks of the longest journey, waypoints included: more would keep a processor for too long.
    private static final int MOST_IN_ALL = 1_000;
    /// Tracks that are made at once.
    private static final int MOST_SHORT = 100;

    private final LiveLibrary library;
    private final WorkLimit work;
    private final Listener listener;
    private final SafeFetcher fetcher;

    OriginalTrackController(LiveLibrary library, WorkLimit work, Listener listener, SafeFetcher fetcher) {
        this.library = library;
        this.work = work;
        this.listener = listener;
        this.fetcher = fetcher;
    }

    /// A track that was found.
    record Found(@JsonProperty("track_id") String trackId, String track) {

        static Found of(Track track) {
            return new Found(track.id(), track.name());
        }
    }

    /// What a playlist is made of. No track: one by chance. One: what goes on from it. Several: `size` tracks
    /// between each two.
    ///
    /// @param size 1 to 100
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Wanted(
            @JsonProperty("track_ids") @Nullable List<String> trackIds,
            @Nullable Integer size,
            @Nullable Double creativity,
            @Nullable Double noise) {

        PlaylistSettings settings() {
            int wanted = size == null ? PlaylistSettings.DEFAULT.size() : size;
            if (wanted < 1 || wanted > MOST_TRACKS) {
                throw new IllegalArgumentException("size must be 1 to " + MOST_TRACKS + ": " + wanted);
            }
            return PlaylistSettings.DEFAULT
                    .withSize(wanted)
                    .withCreativity(creativity == null ? PlaylistSettings.DEFAULT.creativity() : creativity)
                    .withNoise(noise == null ? 0 : noise)
                    .withRandomSeed(new SplittableRandom().nextLong());
        }

        List<String> ids() {
            List<String> ids = trackIds == null ? List.of() : trackIds;
            if (ids.size() > MOST_WAYPOINTS) {
                throw new IllegalArgumentException("track_ids must be at most " + MOST_WAYPOINTS + ": " + ids.size());
            }
            if (tracksInAll(ids.size()) > MOST_IN_ALL) {
                throw new IllegalArgumentException(
                        "a journey must have at most " + MOST_IN_ALL + " tracks in all: " + tracksInAll(ids.size()));
            }
            return ids;
        }

        private int tracksInAll(int given) {
            int wanted = size == null ? PlaylistSettings.DEFAULT.size() : size;
            return given > 1 ? given + (given - 1) * wanted : wanted;
        }

        boolean isLong() {
            return tracksInAll(ids().size()) > MOST_SHORT;
        }
    }

    /// A playlist: ids and names.
    record Made(@JsonProperty("track_ids") List<String> trackIds, List<String> tracks) {

        static Made of(Playlist playlist) {
            List<Track> tracks =
                    playlist.tracks().stream().map(PlaylistTrack::track).toList();
            return new Made(
                    tracks.stream().map(Track::id).toList(),
                    tracks.stream().map(Track::name).toList());
        }
    }

    @Operation(summary = "Tracks that hold all words, by name")
    @GetMapping("/search")
    List<Found> search(
            @RequestParam String string, @RequestParam(name = "max_items", defaultValue = "100") int maxItems) {
        int limit = Math.clamp(maxItems, 0, MOST_TRACKS);
        return work.run(() -> library.state().snapshot().search().search(string, limit).stream()
                .map(Found::of)
                .sorted(Comparator.comparing(Found::track))
                .toList());
    }

    @Operation(
            summary = "Tracks that sound like a file somewhere",
            description =
                    "Only of hosts that the server was told to allow; none by default. An empty list where the file"
                            + " cannot be read.")
    @GetMapping("/search_similar")
    List<Found> searchSimilar(
            @Parameter(description = "Address of an MP3 or WAV file") @RequestParam String url,
            @RequestParam(name = "max_items", defaultValue = "100") int maxItems)
            throws IOException {
        int size = Math.clamp(maxItems, 1, MOST_TRACKS);
        State state = library.state();
        HeardFile heard;
        try {
            heard = listener.hear(file -> fetch(url, file), state);
        } catch (ProblemException e) {
            if (e.code() == ProblemCode.UNREADABLE_AUDIO) {
                return List.of(); // as the original answers
            }
            throw e;
        }
        PlaylistSettings settings = PlaylistSettings.DEFAULT.withSize(size).withCreativity(1);
        return work.run(() -> state.engine().similar(heard.soundVector(), settings).stream()
                .map(found -> Found.of(found.track()))
                .toList());
    }

    private void fetch(String url, Path file) throws IOException {
        try {
            Path fetched = fetcher.fetch(url, Objects.requireNonNull(file.getParent()));
            Files.move(fetched, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (FetchException e) {
            throw new IllegalArgumentException("url: " + e.getMessage(), e);
        }
    }

    @Operation(summary = "Make a playlist")
    @PostMapping("/playlist")
    Made playlist(@RequestBody Wanted wanted) {
        PlaylistSettings settings = wanted.settings();
        List<String> ids = wanted.ids();
        Supplier<Made> making = () -> {
            State state = library.state();
            PlaylistEngine engine = state.engine();
            List<Track> given = ids.stream().map(state::track).toList();
            return Made.of(
                    given.size() > 1
                            ? engine.journey(given, settings)
                            : engine.fromSeeds(given.isEmpty() ? engine.randomSeeds(1, settings) : given, settings));
        };
        return wanted.isLong() ? work.runLong(making) : work.run(making);
    }
}
