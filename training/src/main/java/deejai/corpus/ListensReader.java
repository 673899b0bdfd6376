package deejai.corpus;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads listens as ListenBrainz exports and dumps them, one JSON object a line or all in an array:
/// `{"listened_at", "user_name", "track_metadata": {"artist_name", "track_name", "additional_info": {...}}}`.
///
/// A playlist is a session ([ListeningSessions]). A file without users is that of one.
final class ListensReader implements PlaylistReader {

    private final Duration gap;

    /// @param gap how long nothing may begin to play within a session
    ListensReader(Duration gap) {
        this.gap = gap;
    }

    @Override
    public SourceKind kind() {
        return SourceKind.LISTENS;
    }

    @Override
    public void read(SourceFile file, PlaylistSink sink) throws IOException {
        ListeningSessions sessions = new ListeningSessions(gap, sink);
        try {
            Json.forEachObject(file, sink, listen -> addListen(listen, sessions));
        } finally {
            sessions.end();
        }
    }

    private static void addListen(JsonNode listen, ListeningSessions sessions) {
        Long time = time(listen.get("listened_at"));
        JsonNode metadata = listen.get("track_metadata");
        if (time == null || metadata == null || !metadata.isObject()) {
            return; // what is playing now, or feedback
        }
        TrackDescription track = track(metadata);
        if (track.isUnknown()) {
            return;
        }
        String name = Json.text(listen, "user_name", "user_id");
        sessions.add(name == null ? "" : name, time, track);
    }

    private static @Nullable Long time(@Nullable JsonNode listenedAt) {
        if (listenedAt == null) {
            return null;
        }
        if (listenedAt.isIntegralNumber() && listenedAt.canConvertToLong()) {
            long second = listenedAt.asLong();
            return Json.isEpochSecond(second) ? second : null;
        }
        Instant instant = listenedAt.isString() ? deejai.exchange.ListedPlaylist.date(listenedAt.asString()) : null;
        return instant == null ? null : instant.getEpochSecond();
    }

    private static TrackDescription track(JsonNode metadata) {
        JsonNode info = metadata.path("additional_info");
        String recordingId = Json.text(info, "recording_mbid");
        String mapped = Json.text(metadata.path("mbid_mapping"), "recording_mbid");
        String spotify = Json.text(info, "spotify_id");
        String artist = Json.text(metadata, "artist_name");
        String title = Json.text(metadata, "track_name");
        return new TrackDescription(
                spotify != null && spotify.contains("spotify") ? spotify : null,
                artist == null ? "" : artist,
                title == null ? "" : title,
                Json.text(info, "isrc"),
                recordingId == null ? mapped : recordingId);
    }
}
