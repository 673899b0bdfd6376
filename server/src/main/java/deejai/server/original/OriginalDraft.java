package deejai.server.original;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import deejai.server.savedplaylists.Generation;
import deejai.server.savedplaylists.PlaylistDraft;
import deejai.server.savedplaylists.PlaylistTracks;
import deejai.server.savedplaylists.TrackEntry;
import deejai.server.savedplaylists.Visibility;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A playlist that a client of the original website wants saved. What it says of the date and of the tracks' names is
/// not believed: the server has a clock and a library.
///
/// @param trackIds   JSON array of texts: ids of tracks in the library
/// @param waypoints  JSON array of texts: those of the ids that the listener gave
/// @param avRating   stars that the listener gave, if `numRatings` is not 0
/// @param uploads    not 0 if the listener took it to Spotify already
@Schema(name = "NewOriginalPlaylist")
@JsonIgnoreProperties(ignoreUnknown = true)
record OriginalDraft(
        @Nullable @Schema(example = "Deej-A.I.") String name,
        @JsonProperty("user_id") @Nullable String userId,
        @JsonProperty("playlist_id") @Nullable String playlistId,
        @JsonProperty("av_rating") @Nullable Double avRating,
        @JsonProperty("num_ratings") @Nullable Integer numRatings,

        @JsonProperty("track_ids") @Nullable @Schema(example = "[\"5f0c6ab5d6b8c5f5d3b8a0a1a2a3a4a5\"]")
        String trackIds,

        @Nullable @Schema(example = "[\"5f0c6ab5d6b8c5f5d3b8a0a1a2a3a4a5\"]")
        String waypoints,

        @Nullable Double creativity,
        @Nullable Double noise,
        @Nullable Integer uploads) {

    private static final String USUAL_NAME = "Deej-A.I.";

    private static final double USUAL_CREATIVITY = 0.5;

    PlaylistDraft draft(PlaylistTracks library) {
        List<String> ids = OriginalTexts.parse("track_ids", trackIds == null ? "" : trackIds);
        Set<String> chosen = new HashSet<>(OriginalTexts.parse("waypoints", waypoints == null ? "" : waypoints));
        if (ids.isEmpty() || ids.size() > PlaylistDraft.MOST_TRACKS) {
            throw new IllegalArgumentException("track_ids must be 1.." + PlaylistDraft.MOST_TRACKS + ": " + ids.size());
        }
        return new PlaylistDraft(
                name == null || name.isBlank() ? USUAL_NAME : name,
                new Generation(creativity == null ? USUAL_CREATIVITY : creativity, noise == null ? 0 : noise, "{}"),
                Visibility.LISTED,
                library.save(ids.stream()
                        .map(id -> new TrackEntry(id, chosen.contains(id)))
                        .toList()));
    }

    /// True if the listener rated it already.
    boolean isRated() {
        return numRatings != null && numRatings > 0;
    }

    /// True if the listener took it to Spotify already.
    boolean isUploaded() {
        return uploads != null && uploads > 0;
    }
}
