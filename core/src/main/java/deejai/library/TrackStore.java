package deejai.library;

import deejai.audio.AudioProperties;
import deejai.audio.ReplayGain;
import deejai.audio.Tags;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The tracks of a library. Only those with a file are listed; the others are kept for when their file comes back.
public final class TrackStore {

    private static final String COLUMNS = "id, title, artists, album, album_artist, genres, year, track_number,"
            + " disc_number, mb_recording_id, mb_release_id, mb_artist_ids, isrc, duration_seconds, track_gain_db,"
            + " track_peak, album_gain_db, album_peak";

    /// Of several files with the same content, the first by name stands for the track.
    private static final String WITH_FILE = "select " + COLUMNS + ", path from track join"
            + " (select track_id, min(path) as path from audio_file where track_id is not null group by track_id)"
            + " on track_id = id";

    private final Jdbi jdbi;

    TrackStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// All tracks, by id.
    public List<Track> all() {
        return jdbi.withHandle(handle -> handle.createQuery(WITH_FILE + " order by id")
                .setFetchSize(1000)
                .map((row, context) -> read(row))
                .list());
    }

    /// Hands out all tracks, by id in the order of its UTF-8 bytes, one at a time.
    public void forEach(Consumer<Track> sink) {
        jdbi.useHandle(handle -> handle.createQuery(WITH_FILE + " order by id")
                .setFetchSize(1000)
                .map((row, context) -> read(row))
                .forEach(sink));
    }

    /// Number of tracks.
    public int count() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(distinct track_id) from audio_file where track_id is not null")
                .mapTo(Integer.class)
                .one());
    }

    /// Length of all tracks together, seconds.
    public double totalSeconds() {
        return jdbi.withHandle(handle -> handle.createQuery("select coalesce(sum(duration_seconds), 0.0) from track"
                        + " where id in (select track_id from audio_file)")
                .mapTo(Double.class)
                .one());
    }

    /// Number of tracks that last longer than some time.
    public int countLongerThan(double seconds) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from track where duration_seconds > :seconds"
                                + " and id in (select track_id from audio_file)")
                        .bind("seconds", seconds)
                        .mapTo(Integer.class)
                        .one());
    }

    /// The track with an id.
    public Optional<Track> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(WITH_FILE + " where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne());
    }

    /// The track that a file holds.
    public Optional<Track> findByPath(Path path) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        WITH_FILE + " where id = (select track_id from audio_file where path = :path)")
                .bind("path", StoredPath.text(path))
                .map((row, context) -> read(row))
                .findOne());
    }

    /// Notes a track, in place of what its tags said before.
    ///
    /// @param addedAt when it came into the library; only the first time counts
    public void put(String id, Tags tags, AudioProperties properties, double durationSeconds, Instant addedAt) {
        jdbi.useHandle(handle -> handle.createUpdate("insert into track (" + COLUMNS
                        + ", container, codec, sample_rate, channels, bit_rate, added_at) values (:id, :title,"
                        + " :artists, :album, :albumArtist, :genres, :year, :trackNumber, :discNumber,"
                        + " :recording, :release, :mbArtists, :isrc, :duration, :trackGain, :trackPeak,"
                        + " :albumGain, :albumPeak, :container, :codec, :sampleRate,"
                        + " :channels, :bitRate, :addedAt) on conflict (id) do update set title = excluded.title,"
                        + " artists = excluded.artists, album = excluded.album,"
                        + " album_artist = excluded.album_artist, genres = excluded.genres, year = excluded.year,"
                        + " track_number = excluded.track_number, disc_number = excluded.disc_number,"
                        + " mb_recording_id = excluded.mb_recording_id, mb_release_id = excluded.mb_release_id,"
                        + " mb_artist_ids = excluded.mb_artist_ids, isrc = excluded.isrc,"
                        + " track_gain_db = excluded.track_gain_db, track_peak = excluded.track_peak,"
                        + " album_gain_db = excluded.album_gain_db, album_peak = excluded.album_peak")
                .bind("id", id)
                .bind("title", tags.title())
                .bind("artists", lines(tags.artists()))
                .bind("album", tags.album())
                .bind("albumArtist", tags.albumArtist())
                .bind("genres", lines(tags.genres()))
                .bind("year", orNull(tags.year()))
                .bind("trackNumber", orNull(tags.trackNumber()))
                .bind("discNumber", orNull(tags.discNumber()))
                .bind("recording", tags.musicBrainzRecordingId())
                .bind("release", tags.musicBrainzReleaseId())
                .bind("mbArtists", lines(tags.musicBrainzArtistIds()))
                .bind("isrc", tags.isrc())
                .bind("duration", durationSeconds)
                .bind("trackGain", orNull(tags.replayGain().trackGainDb()))
                .bind("trackPeak", orNull(tags.replayGain().trackPeak()))
                .bind("albumGain", orNull(tags.replayGain().albumGainDb()))
                .bind("albumPeak", orNull(tags.replayGain().albumPeak()))
                .bind("container", properties.container())
                .bind("codec", properties.codec())
                .bind("sampleRate", properties.sampleRate())
                .bind("channels", properties.channels())
                .bind("bitRate", properties.bitRate())
                .bind("addedAt", addedAt.toString())
                .execute());
    }

    private static Track read(ResultSet row) throws SQLException {
        Tags tags = new Tags(
                row.getString("title"),
                list(row.getString("artists")),
                row.getString("album"),
                row.getString("album_artist"),
                list(row.getString("genres")),
                optional(row, "year"),
                optional(row, "track_number"),
                optional(row, "disc_number"),
                row.getString("mb_recording_id"),
                row.getString("mb_release_id"),
                list(row.getString("mb_artist_ids")),
                row.getString("isrc"),
                new ReplayGain(
                        optionalDecimal(row, "track_gain_db"),
                        optionalDecimal(row, "track_peak"),
                        optionalDecimal(row, "album_gain_db"),
                        optionalDecimal(row, "album_peak")));
        return new Track(
                row.getString("id"), tags, row.getDouble("duration_seconds"), StoredPath.read(row.getString("path")));
    }

    private static String lines(List<String> values) {
        return String.join("\n", values);
    }

    private static List<String> list(String lines) {
        return lines.isEmpty() ? List.of() : List.of(lines.split("\n"));
    }

    private static @Nullable Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static OptionalDouble optionalDecimal(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static OptionalInt optional(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
