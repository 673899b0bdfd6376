package deejai.corpus;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads slices of the Spotify Million Playlist Dataset (Chen et al., RecSys Challenge 2018):
/// `{"info": ..., "playlists": [{"name", "tracks": [{"track_uri", "artist_name", "track_name", ...}]}]}`.
final class MillionPlaylistReader implements PlaylistReader {

    @Override
    public SourceKind kind() {
        return SourceKind.MILLION_PLAYLISTS;
    }

    @Override
    public void read(SourceFile file, PlaylistSink sink) throws IOException {
        try (JsonParser json = Json.parser(file.in())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean playlists = json.currentName().equals("playlists");
                if (json.nextToken() == JsonToken.START_ARRAY && playlists) {
                    readPlaylists(json, sink);
                } else {
                    json.skipChildren();
                }
            }
        } catch (JacksonException e) {
            throw Json.damage(e);
        }
    }

    private static void readPlaylists(JsonParser json, PlaylistSink sink) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                sink.playlist(playlist(json));
            } else {
                json.skipChildren();
            }
        }
    }

    private static SourcePlaylist playlist(JsonParser json) {
        String name = null;
        Instant date = null;
        List<TrackDescription> tracks = new ArrayList<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String property = json.currentName();
            JsonToken value = json.nextToken();
            switch (property) {
                case "name" -> name = Json.text(json);
                case "modified_at" -> date = value == JsonToken.VALUE_NUMBER_INT ? instant(json.getLongValue()) : date;
                case "tracks" -> readTracks(json, tracks);
                default -> json.skipChildren();
            }
        }
        return new SourcePlaylist(name, null, date, null, tracks);
    }

    private static void readTracks(JsonParser json, List<TrackDescription> tracks) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                TrackDescription track = track(json);
                if (!track.isUnknown()) {
                    tracks.add(track);
                }
            } else {
                json.skipChildren();
            }
        }
    }

    private static TrackDescription track(JsonParser json) {
        String uri = null;
        String artist = null;
        String title = null;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String property = json.currentName();
            json.nextToken();
            switch (property) {
                case "track_uri" -> uri = Json.text(json);
                case "artist_name" -> artist = Json.text(json);
                case "track_name" -> title = Json.text(json);
                default -> json.skipChildren();
            }
        }
        return new TrackDescription(uri, artist == null ? "" : artist, title == null ? "" : title, null, null);
    }

    private static @Nullable Instant instant(long epochSecond) {
        return Json.isEpochSecond(epochSecond) ? Instant.ofEpochSecond(epochSecond) : null;
    }
}
