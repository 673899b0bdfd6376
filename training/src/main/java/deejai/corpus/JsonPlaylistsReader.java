package deejai.corpus;

import deejai.exchange.ListedPlaylist;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads JSON objects, one a line or one after the other, that hold an array `tracks`, and may hold `playlist` or `id`,
/// `name` or `title`, `date` and `owner`. Of the objects with one id, the one with the newest date counts.
///
/// An entry is an object that names its properties as other sources do, a text `Title -- Artist -- Album`, or an id.
final class JsonPlaylistsReader implements PlaylistReader {

    private static final String SEPARATOR = " -- ";

    @Override
    public SourceKind kind() {
        return SourceKind.JSON_PLAYLISTS;
    }

    @Override
    public void read(SourceFile file, PlaylistSink sink) throws IOException {
        Json.forEachObject(file, sink, object -> {
            JsonNode tracks = object.get("tracks");
            if (tracks != null && tracks.isArray()) {
                sink.playlist(playlist(object, tracks));
            } else {
                sink.passedOver("an object without tracks");
            }
        });
    }

    private static SourcePlaylist playlist(JsonNode object, JsonNode entries) {
        List<TrackDescription> tracks = new ArrayList<>(entries.size());
        for (JsonNode entry : entries) {
            TrackDescription track = entry.isObject() ? ofObject(entry) : ofText(entry);
            if (track != null && !track.isUnknown()) {
                tracks.add(track);
            }
        }
        Instant date = ListedPlaylist.date(Json.text(object, "date", "modified_at", "snapshot_date"));
        String id = Json.text(object, "playlist", "playlist_id", "id");
        return new SourcePlaylist(
                Json.text(object, "name", "title"),
                date == null ? null : id,
                date,
                Json.text(object, "owner", "creator"),
                tracks);
    }

    private static TrackDescription ofObject(JsonNode entry) {
        String artist = Json.text(entry, "artist", "artist_name", "creator");
        String title = Json.text(entry, "title", "track_name", "name");
        return new TrackDescription(
                Json.text(entry, "id", "uri", "track_uri", "location"),
                artist == null ? "" : artist,
                title == null ? "" : title,
                Json.text(entry, "isrc"),
                Json.text(entry, "recording_mbid", "mbid"));
    }

    /// Titles may hold the separator; artists and albums rarely do, so it is looked for from the end.
    private static @Nullable TrackDescription ofText(JsonNode entry) {
        if (!entry.isString() && !entry.isNumber()) {
            return null;
        }
        String text = entry.asString();
        int last = text.lastIndexOf(SEPARATOR);
        if (last < 0) {
            return text.isBlank() ? null : TrackDescription.ofId(text);
        }
        int before = text.lastIndexOf(SEPARATOR, last - SEPARATOR.length());
        return before < 0
                ? TrackDescription.named(text.substring(last + SEPARATOR.length()), text.substring(0, last))
                : TrackDescription.named(text.substring(before + SEPARATOR.length(), last), text.substring(0, before));
    }
}
