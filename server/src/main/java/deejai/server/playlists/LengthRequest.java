package deejai.server.playlists;

import deejai.playlist.Length;
import deejai.playlist.PlaylistSettings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How long a playlist is to be: one of the components, or none for 10 tracks.
///
/// @param tracks  number of tracks, seeds included; in a journey between each two waypoints
/// @param legs    number of tracks for each leg of a journey
/// @param total   number of tracks in all, waypoints included
/// @param minutes length of the whole playlist
@Schema(name = "Length", description = "How long a playlist is to be. Give one of these, or none for 10 tracks.")
public record LengthRequest(
        @Nullable
        @Schema(
                description = "Number of tracks, the seeds included; in a journey between each two waypoints; when"
                        + " going on, of new tracks",
                example = "25",
                minimum = "0",
                maximum = "1000")
        Integer tracks,

        @Nullable @Schema(description = "Number of tracks for each leg of a journey")
        List<Integer> legs,

        @Nullable
        @Schema(description = "Number of tracks in all, seeds and waypoints included", minimum = "0", maximum = "1000")
        Integer total,

        @Nullable @Schema(description = "Minutes of the whole playlist, met within 3", minimum = "0", maximum = "1440")
        Double minutes) {

    /// 10 tracks.
    public static final LengthRequest DEFAULT = new LengthRequest(PlaylistSettings.DEFAULT.size(), null, null, null);

    /// Tracks that take some milliseconds each, all together less than a second.
    private static final int MOST_SHORT = 100;

    private static final double MOST_SHORT_MINUTES = 400;

    public LengthRequest {
        long given =
                Stream.of(tracks, legs, total, minutes).filter(Objects::nonNull).count();
        if (given > 1) {
            throw new IllegalArgumentException("length must be one of tracks, legs, total and minutes: " + given);
        }
        if (tracks != null) {
            Bounds.requireWithin("tracks", tracks, 0, Bounds.MOST_TRACKS);
        }
        if (total != null) {
            Bounds.requireWithin("total", total, 0, Bounds.MOST_TRACKS);
        }
        if (legs != null) {
            Bounds.requireAtMost("legs", legs, Bounds.MOST_GIVEN);
            legs.forEach(leg -> Bounds.requireWithin("legs", Bounds.or(leg, -1), 0, Bounds.MOST_TRACKS));
            legs = List.copyOf(legs);
        }
        if (minutes != null && !(minutes > 0 && minutes <= Bounds.MOST_MINUTES)) {
            throw new IllegalArgumentException(
                    "minutes must be positive and at most " + (int) Bounds.MOST_MINUTES + ": " + minutes);
        }
    }

    /// Whether a playlist of that length may take seconds to make.
    ///
    /// @param legs ways between waypoints; 1 where there are none
    public boolean isLong(int legs) {
        if (minutes != null) {
            return minutes > MOST_SHORT_MINUTES;
        }
        if (this.legs != null) {
            return this.legs.stream().mapToInt(leg -> leg).sum() > MOST_SHORT;
        }
        return (total != null ? total : (long) legs * Bounds.or(tracks, PlaylistSettings.DEFAULT.size())) > MOST_SHORT;
    }

    /// The length of a playlist that grows from seeds or goes on.
    public Length ofPlaylist() {
        if (legs != null) {
            throw new IllegalArgumentException("legs must be left out but for a journey: " + legs);
        }
        if (minutes != null) {
            return new Length.Minutes(minutes);
        }
        return new Length.Tracks(total != null ? total : Bounds.or(tracks, PlaylistSettings.DEFAULT.size()));
    }

    /// The length of a journey.
    ///
    /// @throws IllegalArgumentException if that is more than a playlist may have
    Length ofJourney(int waypoints) {
        if (minutes != null) {
            return new Length.Minutes(minutes);
        }
        if (total != null) {
            return new Length.Total(total);
        }
        if (legs != null) {
            requireRoom(waypoints + legs.stream().mapToLong(leg -> leg).sum());
            return new Length.Legs(legs);
        }
        int size = Bounds.or(tracks, PlaylistSettings.DEFAULT.size());
        requireRoom(waypoints + (waypoints - 1L) * size);
        return new Length.Tracks(size);
    }

    private static void requireRoom(long tracks) {
        if (tracks > Bounds.MOST_TRACKS) {
            throw new IllegalArgumentException(
                    "a journey must have at most " + Bounds.MOST_TRACKS + " tracks in all: " + tracks);
        }
    }
}
