package deejai.server.original;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import deejai.server.identity.Caller;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import deejai.server.savedplaylists.Actor;
import deejai.server.savedplaylists.PlaylistChange;
import deejai.server.savedplaylists.PlaylistLists;
import deejai.server.savedplaylists.PlaylistOrder;
import deejai.server.savedplaylists.PlaylistPage;
import deejai.server.savedplaylists.PlaylistRatings;
import deejai.server.savedplaylists.PlaylistTracks;
import deejai.server.savedplaylists.SaveOutcome;
import deejai.server.savedplaylists.SavedPlaylist;
import deejai.server.savedplaylists.SavedPlaylistStore;
import deejai.server.savedplaylists.SavedPlaylists;
import deejai.server.savedplaylists.SavedTrack;
import deejai.server.savedplaylists.SpotifyLink;
import deejai.server.savedplaylists.Visibility;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/// Saved playlists as on the original website, where everybody could change everything. Here names and links to
/// Spotify are the owner's to change, and each listener's rating and upload counts once, whatever clients say the sums
/// are. Unlisted playlists are not there for others: their numbers could be guessed.
@Tag(name = "Original website")
@RestController
@RequestMapping("/api/v1")
final class OriginalPlaylistController {

    private static final int LONGEST_SEARCH = 500;

    private final SavedPlaylists playlists;
    private final SavedPlaylistStore store;
    private final PlaylistLists lists;
    private final PlaylistRatings ratings;
    private final PlaylistTracks tracks;

    OriginalPlaylistController(
            SavedPlaylists playlists,
            SavedPlaylistStore store,
            PlaylistLists lists,
            PlaylistRatings ratings,
            PlaylistTracks tracks) {
        this.playlists = playlists;
        this.store = store;
        this.lists = lists;
        this.ratings = ratings;
        this.tracks = tracks;
    }

    /// Another name for a playlist.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record NewName(long id, @Nullable String name) {}

    /// What the client says all ratings are.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record NewRating(
            long id,
            @JsonProperty("av_rating") double avRating,
            @JsonProperty("num_ratings") int numRatings) {}

    /// Where a playlist is on Spotify; no text, or an empty one, for nowhere.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record NewSpotifyId(
            long id,
            @JsonProperty("user_id") @Nullable String userId,
            @JsonProperty("playlist_id") @Nullable String playlistId) {}

    /// That a playlist was taken to Spotify. The number that the client sends does not matter.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record NewUpload(long id) {}

    @Operation(
            summary = "Save a playlist",
            description = "The same name, tracks and waypoints once more give the playlist that is there already.")
    @PostMapping("/create_playlist")
    OriginalPlaylist create(@RequestBody OriginalDraft wanted, Caller caller) {
        Actor actor = Actor.of(caller);
        Optional<OriginalRating> rating = wanted.isRated()
                ? Optional.of(new OriginalRating(wanted.avRating() == null ? 0 : wanted.avRating(), 1))
                : Optional.empty();
        SpotifyLink link = link(wanted.userId(), wanted.playlistId());
        long id = switch (playlists.save(wanted.draft(tracks), actor)) {
            case SaveOutcome.Saved saved -> saved.playlist().id();
            case SaveOutcome.Merged merged -> merged.playlist().id();
            case SaveOutcome.LimitReached limit -> throw new IllegalStateException("told as a problem: " + limit);
        };
        if (link != null) {
            store.linkSpotify(id, actor, link); // a merged playlist may be another visitor's, whose link stays
        }
        rating.ifPresent(own ->
                store.find(id).ifPresent(playlist -> ratings.rate(id, actor, own.halfStars(playlist.ratings()))));
        if (wanted.isUploaded()) {
            ratings.countExport(id, actor);
        }
        return store.find(id).map(this::row).orElseThrow(SavedPlaylists::notFound);
    }

    @Operation(summary = "A playlist by its number; null if there is none")
    @GetMapping("/read_playlist")
    Optional<OriginalPlaylist> read(@RequestParam("playlist_id") long playlistId, Caller caller) {
        return visible(playlistId, Actor.of(caller)).map(this::row);
    }

    @Operation(summary = "The playlists that were saved last")
    @GetMapping("/latest_playlists")
    List<OriginalPlaylist> latest(@RequestParam("top_n") int topN) {
        return list(PlaylistOrder.LATEST, topN);
    }

    @Operation(summary = "The playlists with the highest mean rating")
    @GetMapping("/top_playlists")
    List<OriginalPlaylist> top(@RequestParam("top_n") int topN) {
        return list(PlaylistOrder.HIGHEST_MEAN, topN);
    }

    @Operation(summary = "The playlists that most people took elsewhere")
    @GetMapping("/most_uploads")
    List<OriginalPlaylist> mostUploads(@RequestParam("top_n") int topN) {
        return list(PlaylistOrder.MOST_EXPORTED, topN);
    }

    @Operation(
            summary = "Playlists by words of their name or tracks",
            description = "All words must begin a word. The latest first; all playlists if there is no word.")
    @GetMapping("/search_playlists")
    List<OriginalPlaylist> search(@RequestParam String string, @RequestParam("max_items") int maxItems) {
        if (string.length() > LONGEST_SEARCH) {
            throw new IllegalArgumentException(
                    "string must have at most " + LONGEST_SEARCH + " characters: " + string.length());
        }
        if (string.isBlank()) {
            return list(PlaylistOrder.LATEST, maxItems);
        }
        int most = Math.min(maxItems, PlaylistLists.MOST_ON_PAGE);
        return most < 1 ? List.of() : rows(lists.search(string, null, most));
    }

    @Operation(summary = "Rename a playlist", description = "For its owner and admins.")
    @PostMapping("/update_playlist_name")
    JsonNode rename(@RequestBody NewName name, Caller caller) {
        String text = name.name() == null ? "" : name.name();
        Actor actor = Actor.of(caller);
        if (visible(name.id(), actor).isPresent()) {
            requireOwner(store.rename(name.id(), actor, text));
        }
        return NullNode.getInstance();
    }

    @Operation(
            summary = "Rate a playlist",
            description = "The client sends the mean and number of all ratings with its own; what is new in them counts"
                    + " as the one rating of this listener.")
    @PostMapping("/update_playlist_rating")
    JsonNode rate(@RequestBody NewRating rating, Caller caller) {
        Actor actor = Actor.of(caller);
        OriginalRating claimed = new OriginalRating(rating.avRating(), rating.numRatings());
        visible(rating.id(), actor)
                .ifPresent(playlist -> ratings.rate(playlist.id(), actor, claimed.halfStars(playlist.ratings())));
        return NullNode.getInstance();
    }

    @Operation(summary = "Note where a playlist is on Spotify", description = "For its owner and admins.")
    @PostMapping("/update_playlist_id")
    JsonNode linkSpotify(@RequestBody NewSpotifyId spotify, Caller caller) {
        Actor actor = Actor.of(caller);
        SpotifyLink link = link(spotify.userId(), spotify.playlistId());
        if (visible(spotify.id(), actor).isPresent()) {
            requireOwner(store.linkSpotify(spotify.id(), actor, link));
        }
        return NullNode.getInstance();
    }

    @Operation(
            summary = "Count that a playlist was taken to Spotify",
            description = "Once for each listener, whatever number the client sends.")
    @PostMapping("/update_playlist_uploads")
    JsonNode countUpload(@RequestBody NewUpload upload, Caller caller) {
        Actor actor = Actor.of(caller);
        visible(upload.id(), actor).ifPresent(playlist -> ratings.countExport(playlist.id(), actor));
        return NullNode.getInstance();
    }

    /// The playlist with a number, if it is listed or the actor's own.
    private Optional<SavedPlaylist> visible(long id, Actor actor) {
        return store.find(id)
                .filter(playlist -> playlist.visibility() == Visibility.LISTED || actor.mayChange(playlist.owner()));
    }

    private List<OriginalPlaylist> list(PlaylistOrder order, int wanted) {
        int most = Math.min(wanted, PlaylistLists.MOST_ON_PAGE);
        return most < 1 ? List.of() : rows(lists.list(order, null, most));
    }

    private List<OriginalPlaylist> rows(PlaylistPage page) {
        Map<Long, List<SavedTrack>> all =
                store.tracks(page.playlists().stream().map(SavedPlaylist::id).toList());
        return page.playlists().stream()
                .map(playlist -> OriginalPlaylist.of(playlist, all.getOrDefault(playlist.id(), List.of())))
                .toList();
    }

    private OriginalPlaylist row(SavedPlaylist playlist) {
        return OriginalPlaylist.of(playlist, store.tracks(playlist.id()));
    }

    private static @Nullable SpotifyLink link(@Nullable String user, @Nullable String playlist) {
        if (user == null || user.isEmpty() || playlist == null || playlist.isEmpty()) {
            return null;
        }
        return new SpotifyLink(user, playlist);
    }

    /// The original has no answer for playlists that are gone, so that is none here either.
    private static void requireOwner(PlaylistChange change) {
        if (change == PlaylistChange.NOT_OWNER) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "the playlist is somebody else's");
        }
    }
}
