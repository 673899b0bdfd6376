package deejai.server.original;

import com.fasterxml.jackson.annotation.JsonProperty;
import deejai.server.savedplaylists.SavedPlaylist;
import deejai.server.savedplaylists.SavedTrack;
import deejai.server.savedplaylists.SpotifyLink;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// A saved playlist as the original website stores it.
///
/// @param hash       tells it from all others
/// @param userId     on Spotify; empty if it is not there
/// @param playlistId on Spotify; empty if it is not there
/// @param avRating   mean of all ratings in stars; 0 if there is none
/// @param trackIds   JSON array of texts
/// @param tracks     JSON array of texts, "Artist - Title"
/// @param waypoints  JSON array of texts: ids of tracks
/// @param uploads    how many people took it elsewhere
@Schema(name = "OriginalPlaylist")
record OriginalPlaylist(
        long id,
        String hash,
        String name,
        Instant created,
        @JsonProperty("user_id") String userId,
        @JsonProperty("playlist_id") String playlistId,
        @JsonProperty("av_rating") double avRating,
        @JsonProperty("num_ratings") int numRatings,
        @JsonProperty("track_ids") String trackIds,
        String tracks,
        String waypoints,
        double creativity,
        double noise,
        int uploads) {

    static OriginalPlaylist of(SavedPlaylist playlist, List<SavedTrack> tracks) {
        SpotifyLink spotify = playlist.spotify();
        return new OriginalPlaylist(
                playlist.id(),
                playlist.code(),
                playlist.name(),
                playlist.created(),
                spotify == null ? "" : spotify.user(),
                spotify == null ? "" : spotify.playlist(),
                playlist.ratings().mean(),
                playlist.ratings().count(),
                OriginalTexts.write(tracks.stream().map(OriginalPlaylist::id).toList()),
                OriginalTexts.write(tracks.stream().map(OriginalPlaylist::name).toList()),
                OriginalTexts.write(tracks.stream()
                        .filter(SavedTrack::waypoint)
                        .map(OriginalPlaylist::id)
                        .toList()),
                playlist.generation().creativity(),
                playlist.generation().noise(),
                playlist.exports());
    }

    private static String id(SavedTrack track) {
        return Objects.requireNonNullElse(track.trackId(), "");
    }

    private static String name(SavedTrack track) {
        return track.artist().isEmpty() ? track.title() : track.artist() + " - " + track.title();
    }
}
