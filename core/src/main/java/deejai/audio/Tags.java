package deejai.audio;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What the tags of an audio file say. Texts are trimmed and never blank: what is missing is null, empty or absent.
///
/// @param title                  title of the track
/// @param artists                performing artists in the order of the tag
/// @param album                  title of the release
/// @param albumArtist            artist of the whole release ("Various Artists" on compilations)
/// @param genres                 genres in the order of the tag, as written
/// @param year                   year of release, 4 digits
/// @param trackNumber            position on the disc, from 1
/// @param discNumber             disc of the release, from 1
/// @param musicBrainzRecordingId MusicBrainz id of the recording (a UUID)
/// @param musicBrainzReleaseId   MusicBrainz id of the release (a UUID)
/// @param musicBrainzArtistIds   MusicBrainz ids of the artists (UUIDs)
/// @param isrc                   International Standard Recording Code, 12 characters without hyphens
/// @param replayGain             how loud it is
public record Tags(
        @Nullable String title,
        List<String> artists,
        @Nullable String album,
        @Nullable String albumArtist,
        List<String> genres,
        OptionalInt year,
        OptionalInt trackNumber,
        OptionalInt discNumber,
        @Nullable String musicBrainzRecordingId,
        @Nullable String musicBrainzReleaseId,
        List<String> musicBrainzArtistIds,
        @Nullable String isrc,
        ReplayGain replayGain) {

    /// Tags of a file that has none.
    public static final Tags NONE = named(null, List.of());

    public Tags {
        artists = List.copyOf(artists);
        genres = List.copyOf(genres);
        musicBrainzArtistIds = List.copyOf(musicBrainzArtistIds);
    }

    /// Tags that say nothing of loudness.
    public Tags(
            @Nullable String title,
            List<String> artists,
            @Nullable String album,
            @Nullable String albumArtist,
            List<String> genres,
            OptionalInt year,
            OptionalInt trackNumber,
            OptionalInt discNumber,
            @Nullable String musicBrainzRecordingId,
            @Nullable String musicBrainzReleaseId,
            List<String> musicBrainzArtistIds,
            @Nullable String isrc) {
        this(
                title,
                artists,
                album,
                albumArtist,
                genres,
                year,
                trackNumber,
                discNumber,
                musicBrainzRecordingId,
                musicBrainzReleaseId,
                musicBrainzArtistIds,
                isrc,
                ReplayGain.NONE);
    }

    /// Tags that hold a title and artists and nothing else.
    public static Tags named(@Nullable String title, List<String> artists) {
        return new Tags(
                title,
                artists,
                null,
                null,
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                null,
                null,
                List.of(),
                null);
    }
}
