package deejai.server.savedplaylists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// The rows of a playlist as the types of this package.
final class PlaylistRows {

    static final String COLUMNS = "id, code, name, owner, created, updated, creativity, noise, settings, visibility,"
            + " share_token, spotify_user, spotify_playlist, track_count, exports, rating_count, rating_mean";

    private PlaylistRows() {}

    static Optional<SavedPlaylist> find(Handle handle, long id) {
        return handle.createQuery("select " + COLUMNS + " from playlist where id = :id")
                .bind("id", id)
                .map((row, context) -> playlist(row))
                .findOne();
    }

    static SavedPlaylist playlist(ResultSet row) throws SQLException {
        return new SavedPlaylist(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("owner"),
                Instant.ofEpochMilli(row.getLong("created")),
                Instant.ofEpochMilli(row.getLong("updated")),
                new Generation(row.getDouble("creativity"), row.getDouble("noise"), row.getString("settings")),
                Visibility.valueOf(row.getString("visibility")),
                row.getString("share_token"),
                spotify(row),
                row.getInt("track_count"),
                row.getInt("exports"),
                ratings(row));
    }

    static Ratings ratings(ResultSet row) throws SQLException {
        return new Ratings(row.getInt("rating_count"), row.getDouble("rating_mean"));
    }

    static SavedTrack track(ResultSet row) throws SQLException {
        return new SavedTrack(
                row.getString("track_id"),
                row.getString("artist"),
                row.getString("title"),
                row.getDouble("seconds"),
                row.getInt("waypoint") == 1,
                row.getString("isrc"));
    }

    static void insertTracks(Handle handle, long id, List<SavedTrack> tracks) {
        if (tracks.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "insert into playlist_track (playlist, position, track_id, artist, title, seconds, waypoint, isrc)"
                        + " values (:playlist, :position, :track, :artist, :title, :seconds, :waypoint, :isrc)");
        for (int position = 0; position < tracks.size(); position++) {
            SavedTrack track = tracks.get(position);
            batch.bind("playlist", id)
                    .bind("position", position)
                    .bind("track", track.trackId())
                    .bind("artist", track.artist())
                    .bind("title", track.title())
                    .bind("seconds", track.seconds())
                    .bind("waypoint", track.waypoint() ? 1 : 0)
                    .bind("isrc", track.isrc())
                    .add();
        }
        batch.execute();
    }

    static void insertWords(Handle handle, long id, SequencedSet<String> words) {
        if (words.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch("insert into playlist_word (playlist, word) values (:playlist, :word)");
        for (String word : words) {
            batch.bind("playlist", id).bind("word", word).add();
        }
        batch.execute();
    }

    private static @Nullable SpotifyLink spotify(ResultSet row) throws SQLException {
        String user = row.getString("spotify_user");
        String playlist = row.getString("spotify_playlist");
        return user == null || playlist == null ? null : new SpotifyLink(user, playlist);
    }
}
