package deejai.corpus;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads listens as ListenBrainz exports and dumps them, one JSON object a line or all in an array:
/// `{"listened_at", "user_name", "track_metadata": {"artist_name", "track_name", "additional_info": {...}}}`.
///
/// A playlist is a session: listens of one user, in the order of the file, of which each begins at most a gap before or
/// after the one before it. Files that begin with the newest are turned around. A file without users is that of one.
final class ListensReader implements PlaylistReader {

    /// Listens that a session may have: a player that never stops is cut.
    private static final int MAX_SESSION = 10_000;

    private final long gapSeconds;

    /// @param gap how long nothing may begin to play within a session
    ListensReader(Duration gap) {
        this.gapSeconds = gap.toSeconds();
    }

    @Override
    public SourceKind kind() {
        return SourceKind.LISTENS;
    }

    @Override
    public void read(SourceFile file, PlaylistSink sink) throws IOException {
        Map<String, Session> sessions = new LinkedHashMap<>();
        try {
            Json.forEachObject(file, sink, listen -> addListen(listen, sessions, sink));
        } finally {
            sessions.forEach((user, session) -> session.handOut(user, sink));
        }
    }

    private void addListen(JsonNode listen, Map<String, Session> sessions, PlaylistSink sink) {
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
        String user = name == null ? "" : name;
        Session session = sessions.get(user);
        if (session != null && (!session.isNear(time, gapSeconds) || session.isFull())) {
            session.handOut(user, sink);
            session = null;
        }
        if (session == null) {
            session = new Session(time);
            sessions.put(user, session);
        }
        session.add(time, track);
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

    /// The session that a user is in.
    private static final class Session {

        private final long first;
        private long last;
        private final List<TrackDescription> tracks = new ArrayList<>();

        Session(long first) {
            this.first = first;
            this.last = first;
        }

        boolean isNear(long time, long gapSeconds) {
            return Math.abs(time - last) <= gapSeconds;
        }

        boolean isFull() {
            return tracks.size() == MAX_SESSION;
        }

        void add(long time, TrackDescription track) {
            last = time;
            tracks.add(track);
        }

        void handOut(String user, PlaylistSink sink) {
            boolean newestFirst = last < first;
            Instant date = Instant.ofEpochSecond(Math.min(first, last));
            sink.playlist(new SourcePlaylist(
                    null, null, date, user.isEmpty() ? null : user, newestFirst ? tracks.reversed() : tracks));
        }
    }
}
