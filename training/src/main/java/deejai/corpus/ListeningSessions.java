package deejai.corpus;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Cuts what people listened to into sessions: listens of one user, in the order of the file, of which each begins at
/// most a gap before or after the one before it. Sessions that begin with the newest are turned around.
///
/// Not safe for use by several threads.
final class ListeningSessions {

    /// Listens that a session may have: a player that never stops is cut.
    private static final int MAX_SESSION = 10_000;

    private final long gapSeconds;
    private final PlaylistSink sink;
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    /// @param gap how long nothing may begin to play within a session
    ListeningSessions(Duration gap, PlaylistSink sink) {
        this.gapSeconds = gap.toSeconds();
        this.sink = sink;
    }

    /// Adds the next listen of the file.
    ///
    /// @param user who listened; empty where nothing tells
    /// @param time when it began to play, seconds since 1970
    void add(String user, long time, TrackDescription track) {
        Session session = sessions.get(user);
        if (session != null && (!session.isNear(time, gapSeconds) || session.tracks.size() == MAX_SESSION)) {
            session.handOut(user, sink);
            session = null;
        }
        if (session == null) {
            session = new Session(time);
            sessions.put(user, session);
        }
        session.add(time, track);
    }

    /// Hands out the sessions that are still open.
    void end() {
        sessions.forEach((user, session) -> session.handOut(user, sink));
        sessions.clear();
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
