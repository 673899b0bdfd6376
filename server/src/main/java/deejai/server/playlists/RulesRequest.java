package deejai.server.playlists;

import static deejai.server.playlists.Bounds.or;

import deejai.playlist.Rules;
import deejai.playlist.Rules.SameSong;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a playlist must not do. Where JSON is silent the components have their defaults.
///
/// @param artistSpacing   other tracks before an artist may come back; 0 for no rule
/// @param albumSpacing    the same for albums
/// @param maxPerArtist    tracks of one artist in all; 0 for no rule
/// @param allowVersions   true lets several versions of a song in
/// @param maxTrackMinutes longest track that is chosen; 0 for any, null for what the library is set to
@Schema(name = "Rules", description = "What a playlist must not do. That no track comes twice is always a rule.")
record RulesRequest(
        @Schema(
                description = "Other tracks before an artist may come back; 0: no rule",
                defaultValue = "3",
                minimum = "0",
                maximum = "1000")
        Integer artistSpacing,

        @Schema(
                description = "Other tracks before an album may come back; 0: no rule",
                defaultValue = "0",
                minimum = "0",
                maximum = "1000")
        Integer albumSpacing,

        @Schema(description = "Tracks of one artist in all; 0: no rule", defaultValue = "0", minimum = "0")
        Integer maxPerArtist,

        @Schema(description = "Allow several versions of the same song", defaultValue = "false")
        Boolean allowVersions,

        @Nullable
        @Schema(
                description = "Longest track that is chosen, minutes; 0: any. Default: what the library is set to",
                example = "30",
                minimum = "0")
        Double maxTrackMinutes) {

    static final RulesRequest DEFAULT =
            new RulesRequest(Rules.DEFAULT.artistSpacing(), Rules.DEFAULT.albumSpacing(), 0, false, null);

    RulesRequest {
        // JSON may leave out all of it: Jackson hands over nulls then.
        artistSpacing = or(artistSpacing, Rules.DEFAULT.artistSpacing());
        albumSpacing = or(albumSpacing, Rules.DEFAULT.albumSpacing());
        maxPerArtist = or(maxPerArtist, 0);
        allowVersions = or(allowVersions, false);
        Bounds.requireWithin("artistSpacing", artistSpacing, 0, Bounds.MOST_TRACKS);
        Bounds.requireWithin("albumSpacing", albumSpacing, 0, Bounds.MOST_TRACKS);
        if (maxPerArtist < 0) {
            throw new IllegalArgumentException("maxPerArtist must be at least 0: " + maxPerArtist);
        }
        if (maxTrackMinutes != null && !(maxTrackMinutes >= 0 && maxTrackMinutes < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("maxTrackMinutes must be at least 0: " + maxTrackMinutes);
        }
    }

    /// The rules.
    ///
    /// @param libraryMaxMinutes longest track that the library lets into playlists
    Rules rules(double libraryMaxMinutes) {
        Rules rules = Rules.DEFAULT
                .withArtistSpacing(artistSpacing)
                .withAlbumSpacing(albumSpacing)
                .withMaxPerArtist(maxPerArtist == 0 ? Rules.NO_LIMIT : maxPerArtist)
                .withMaxMinutes(maxMinutes(libraryMaxMinutes));
        return allowVersions ? rules.withSameSong(SameSong.OFF).withNearDuplicateEpsilon(0) : rules;
    }

    private double maxMinutes(double libraryMaxMinutes) {
        if (maxTrackMinutes == null) {
            return libraryMaxMinutes;
        }
        return maxTrackMinutes == 0 ? Rules.ANY_LENGTH : maxTrackMinutes;
    }
}
