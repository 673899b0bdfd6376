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
import org.jspecify.annotations.Nullable;

/// The API tokens of accounts. Only hashes are stored.
public final class ApiTokenStore {

    /// How every token begins, so that one that lies about somewhere is known for what it is.
    public static final String PREFIX = "deejai_";

    /// Characters of the longest name.
    public static final int LONGEST_NAME = 100;

    private static final int TOKEN_BYTES = 33;

    private static final Duration TOUCH = Duration.ofMinutes(1);

    /// With the account's role, since a token may not do more than that.
    private static final String SELECT = "select api_token.id, api_token.account, api_token.name,"
            + " api_token.role, account.role as account_role, api_token.created, last_used, expires"
            + " from api_token join account on account.id = api_token.account ";

    private final Jdbi jdbi;
    private final Clock clock;

    /// Keeps tokens in `database`.
    public ApiTokenStore(SiteDatabase database, Clock clock) {
        this.jdbi = database.jdbi();
        this.clock = clock;
    }

    /// Makes a token for an account.
    ///
    /// @param name    1 to [#LONGEST_NAME] characters
    /// @param role    what it may do; where the account may do less, so may the token
    /// @param expires null if it shall last until it is deleted
    public NewApiToken create(long account, String name, Role role, @Nullable Instant expires) {
        String clean = StoredText.clean(name, LONGEST_NAME + 1);
        int length = StoredText.length(clean);
        if (length == 0 || length > LONGEST_NAME) {
            throw new IllegalArgumentException("name must have 1.." + LONGEST_NAME + " characters: " + length);
        }
        if (expires != null && !expires.isAfter(clock.instant())) {
            throw new IllegalArgumentException("expires must be in the future: " + expires);
        }
        String secret = PREFIX + Secrets.random(TOKEN_BYTES);
        ApiToken token = jdbi.inTransaction(handle -> {
            long id = handle.createQuery("insert into api_token (token_hash, account, name, role, created, expires)"
                            + " values (:hash, :account, :name, :role, :now, :expires) returning id")
                    .bind("hash", Secrets.hash(secret))
                    .bind("account", account)
                    .bind("name", clean)
                    .bind("role", role.name())
                    .bind("now", clock.millis())
                    .bind("expires", expires == null ? null : (Long) expires.toEpochMilli())
                    .mapTo(Long.class)
                    .one();
            return handle.createQuery(SELECT + "where api_token.id = :id")
                    .bind("id", id)
                    .map((row, context) -> read(row))
                    .one();
        });
        return new NewApiToken(secret, token);
    }

    /// The token of a secret; empty if it has expired, was deleted or never was.
    public Optional<ApiToken> find(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Instant now = Instant.ofEpochMilli(clock.millis());
        Optional<ApiToken> found = jdbi.withHandle(handle -> handle.createQuery(
                        SELECT + "where token_hash = :hash and (expires is null or expires > :now)")
                .bind("hash", Secrets.hash(secret))
                .bind("now", now.toEpochMilli())
                .map((row, context) -> read(row))
                .findOne());
        return found.map(token -> wasJustUsed(token, now) ? token : touch(token, now));
    }

    /// The tokens of an account, the newest first, the expired ones too.
    public List<ApiToken> list(long account) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + "where account = :account order by api_token.id desc")
                        .bind("account", account)
                        .map((row, context) -> read(row))
                        .list());
    }

    /// Deletes one of an account's tokens.
    ///
    /// @return false if the account has no such token
    public boolean delete(long account, long id) {
        return jdbi.withHandle(
                        handle -> handle.createUpdate("delete from api_token where id = :id and account = :account")
                                .bind("id", id)
                                .bind("account", account)
                                .execute())
                == 1;
    }

    private static boolean wasJustUsed(ApiToken token, Instant now) {
        Instant lastUsed = token.lastUsed();
        return lastUsed != null && now.isBefore(lastUsed.plus(TOUCH));
    }

    private ApiToken touch(ApiToken token, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("update api_token set last_used = :now where id = :id")
                .bind("id", token.id())
                .bind("now", now.toEpochMilli())
                .execute());
        return new ApiToken(
                token.id(), token.account(), token.name(), token.role(), token.created(), now, token.expires());
    }

    private static ApiToken read(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getLong("id"),
                row.getLong("account"),
                row.getString("name"),
                Role.valueOf(row.getString("role")).atMost(Role.valueOf(row.getString("account_role"))),
                Instant.ofEpochMilli(row.getLong("created")),
                instant(row, "last_used"),
                instant(row, "expires"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
