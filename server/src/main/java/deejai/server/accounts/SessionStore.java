package deejai.server.accounts;

import deejai.server.database.Secrets;
import deejai.server.database.SiteDatabase;
import deejai.server.database.StoredText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// Who is signed in. A browser shows a random token; only its hash is stored, so that nobody who reads the database
/// can pass for somebody.
public final class SessionStore {

    /// How long a session lasts that is not used.
    public static final Duration IDLE = Duration.ofDays(30);

    /// How long a session lasts at most.
    public static final Duration LONGEST = Duration.ofDays(180);

    /// Requests come many a second; one write a minute is precise enough.
    private static final Duration TOUCH = Duration.ofMinutes(1);

    private static final int TOKEN_BYTES = 33;

    private static final int LONGEST_USER_AGENT = 300;

    private static final String COLUMNS = "id, account, created, last_seen, expires, user_agent";

    private final Jdbi jdbi;
    private final Clock clock;

    /// Keeps sessions in `database`.
    public SessionStore(SiteDatabase database, Clock clock) {
        this.jdbi = database.jdbi();
        this.clock = clock;
    }

    /// Begins a session of an account.
    ///
    /// @param userAgent what the browser calls itself; may be empty
    public NewSession begin(long account, String userAgent) {
        String token = Secrets.random(TOKEN_BYTES);
        Instant now = Instant.ofEpochMilli(clock.millis());
        Session session = jdbi.withHandle(handle -> handle.createQuery(
                        "insert into session (token_hash, account, created, last_seen, expires, user_agent)"
                                + " values (:hash, :account, :now, :now, :expires, :agent) returning " + COLUMNS)
                .bind("hash", Secrets.hash(token))
                .bind("account", account)
                .bind("now", now.toEpochMilli())
                .bind("expires", expiry(now, now).toEpochMilli())
                .bind("agent", StoredText.clean(userAgent, LONGEST_USER_AGENT))
                .map((row, context) -> read(row))
                .one());
        return new NewSession(token, session);
    }

    /// The session of a token, which lasts longer for being used; empty if it has ended or never was.
    public Optional<Session> find(String token) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        Optional<Session> found = jdbi.withHandle(handle -> handle.createQuery(
                        "select " + COLUMNS + " from session where token_hash = :hash and expires > :now")
                .bind("hash", Secrets.hash(token))
                .bind("now", now.toEpochMilli())
                .map((row, context) -> read(row))
                .findOne());
        return found.map(session -> now.isBefore(session.lastSeen().plus(TOUCH)) ? session : touch(session, now));
    }

    /// The sessions of an account that have not ended, the last used first.
    public List<Session> list(long account) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + " from session"
                        + " where account = :account and expires > :now order by last_seen desc, id desc")
                .bind("account", account)
                .bind("now", clock.millis())
                .map((row, context) -> read(row))
                .list());
    }

    /// Ends the session of a token, if there is one.
    public void end(String token) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from session where token_hash = :hash")
                .bind("hash", Secrets.hash(token))
                .execute());
    }

    /// Ends one of an account's sessions.
    ///
    /// @return false if the account has no such session
    public boolean end(long account, long id) {
        return jdbi.withHandle(
                        handle -> handle.createUpdate("delete from session where id = :id and account = :account")
                                .bind("id", id)
                                .bind("account", account)
                                .execute())
                == 1;
    }

    /// Ends all sessions of an account.
    ///
    /// @return how many there were
    public int endAll(long account) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from session where account = :account")
                .bind("account", account)
                .execute());
    }

    /// Forgets sessions that have ended by themselves.
    ///
    /// @return how many there were
    public int deleteExpired() {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from session where expires <= :now")
                .bind("now", clock.millis())
                .execute());
    }

    private Session touch(Session session, Instant now) {
        Instant expires = expiry(session.created(), now);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update session set last_seen = :now, expires = :expires where id = :id and last_seen < :now")
                .bind("id", session.id())
                .bind("now", now.toEpochMilli())
                .bind("expires", expires.toEpochMilli())
                .execute());
        return new Session(session.id(), session.account(), session.created(), now, expires, session.userAgent());
    }

    private static Instant expiry(Instant created, Instant used) {
        Instant idle = used.plus(IDLE);
        Instant latest = created.plus(LONGEST);
        return idle.isBefore(latest) ? idle : latest;
    }

    private static Session read(ResultSet row) throws SQLException {
        return new Session(
                row.getLong("id"),
                row.getLong("account"),
                Instant.ofEpochMilli(row.getLong("created")),
                Instant.ofEpochMilli(row.getLong("last_seen")),
                Instant.ofEpochMilli(row.getLong("expires")),
                row.getString("user_agent"));
    }
}
