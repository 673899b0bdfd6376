package deejai.server.savedplaylists;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A playlist that somebody saved. Its tracks are asked for by themselves.
///
/// @param id         counts up; never given twice
/// @param code       what stands in addresses: 12 URL-safe characters that nobody guesses
/// @param name       as it is shown
/// @param owner      whose it is: an [Actor#key()]
/// @param created    when it was saved, or saved once more, milliseconds precise
/// @param updated    when its name or tracks were last changed
/// @param generation how it was made
/// @param visibility who comes across it
/// @param shareToken lets those who have it listen; null if it is not shared
/// @param spotify    where it is on Spotify; null if it is not
/// @param trackCount how many tracks it has
/// @param exports    how many people took it elsewhere
/// @param ratings    what people think of it
public record SavedPlaylist(
        long id,
        String code,
        String name,
        String owner,
        Instant created,
        Instant updated,
        Generation generation,
        Visibility visibility,
        @Nullable String shareToken,
        @Nullable SpotifyLink spotify,
        int trackCount,
        int exports,
        Ratings ratings) {}
