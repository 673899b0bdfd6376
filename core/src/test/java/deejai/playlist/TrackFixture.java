package deejai.playlist;

import deejai.audio.Tags;
import deejai.library.Track;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Makes tracks whose tags say this and that.
final class TrackFixture {

    private final String title;
    private List<String> artists = List.of();
    private @Nullable String album;
    private @Nullable String albumArtist;
    private List<String> genres = List.of();
    private OptionalInt year = OptionalInt.empty();
    private @Nullable String recording;
    private @Nullable String isrc;
    private double seconds;
    private @Nullable Path path;

    private TrackFixture(String title) {
        this.title = title;
    }

    static TrackFixture titled(String title) {
        return new TrackFixture(title);
    }

    /// A track of an album, of none where its name is empty. Each has an artist of its own.
    static Track on(String album, String title) {
        TrackFixture track = titled(title).by("artist of " + title);
        track.album = album.isEmpty() ? null : album;
        track.albumArtist = "Various Artists";
        return track.track();
    }

    TrackFixture by(String... artists) {
        this.artists = List.of(artists);
        return this;
    }

    TrackFixture album(String album) {
        this.album = album;
        return this;
    }

    TrackFixture albumArtist(String albumArtist) {
        this.albumArtist = albumArtist;
        return this;
    }

    TrackFixture genres(String... genres) {
        this.genres = List.of(genres);
        return this;
    }

    TrackFixture year(int year) {
        this.year = OptionalInt.of(year);
        return this;
    }

    TrackFixture recording(String recording) {
        this.recording = recording;
        return this;
    }

    TrackFixture isrc(String isrc) {
        this.isrc = isrc;
        return this;
    }

    TrackFixture minutes(double minutes) {
        seconds = 60 * minutes;
        return this;
    }

    TrackFixture path(String path) {
        this.path = Path.of(path).toAbsolutePath();
        return this;
    }

    Track track() {
        Tags tags = new Tags(
                title,
                artists,
                album,
                albumArtist,
                genres,
                year,
                OptionalInt.empty(),
                OptionalInt.empty(),
                recording,
                null,
                List.of(),
                isrc);
        return new Track("id of " + title + " " + artists + " " + album, tags, seconds, path);
    }
}
