package deejai.server.accounts;

import deejai.server.database.SiteDatabase;
import deejai.server.database.StoredText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The accounts of a site. There is always an administrator, once there is an account at all.
public final class AccountStore {

    /// Characters of the longest name.
    public static final int LONGEST_NAME = 64;

    private static final String COLUMNS = "id, name, password_hash, role, created";

    private final Jdbi jdbi;
    private final Clock clock;

    /// Keeps accounts in `database`.
    public AccountStore(SiteDatabase database, Clock clock) {
        this.jdbi = database.jdbi();
        this.clock = clock;
    }

    /// Makes an account.
    ///
    /// @param name         1 to [#LONGEST_NAME] characters, none of them a control character
    /// @param passwordHash what [PasswordHashing] made of the password
    /// @return             empty if there is an account of that name, in whatever case
    public Optional<Account> create(String name, String passwordHash, Role role) {
        String shown = requireName(name);
        return jdbi.inTransaction(handle -> insert(handle, shown, passwordHash, role));
    }

    /// Makes the first account of a site, which is an administrator's.
    ///
    /// @return empty if there is an account already, even one that another server made at the same moment
    public Optional<Account> createFirst(String name, String passwordHash) {
        String shown = requireName(name);
        return jdbi.inTransaction(handle -> {
            lockAdministrators(handle);
            return count(handle) > 0 ? Optional.empty() : insert(handle, shown, passwordHash, Role.ADMIN);
        });
    }

    /// The account with an id.
    public Optional<Account> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + " from account where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne());
    }

    /// The account of a name, in whatever case.
    public Optional<Account> findByName(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + " from account where name_key = :key")
                .bind("key", key(name))
                .map((row, context) -> read(row))
                .findOne());
    }

    /// All accounts, the oldest first.
    public List<Account> list() {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + " from account order by id")
                .map((row, context) -> read(row))
                .list());
    }

    /// Number of accounts.
    public int count() {
        return jdbi.withHandle(AccountStore::count);
    }

    /// Gives an account another password and ends all its sessions, since somebody else may have begun one.
    ///
    /// @return false if there is no such account
    public boolean changePassword(long id, String passwordHash) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("delete from session where account = :id")
                    .bind("id", id)
                    .execute();
            return handle.createUpdate("update account set password_hash = :hash where id = :id")
                            .bind("id", id)
                            .bind("hash", passwordHash)
                            .execute()
                    == 1;
        });
    }

    /// Keeps the same password under a newer hash; sessions go on.
    public void renewHash(Account account, String passwordHash) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update account set password_hash = :hash where id = :id and password_hash = :old")
                .bind("id", account.id())
                .bind("old", account.passwordHash())
                .bind("hash", passwordHash)
                .execute());
    }

    /// Gives an account another role. Its tokens may do no more than it may, from now on.
    public AccountChange changeRole(long id, Role role) {
        return jdbi.inTransaction(handle -> {
            AccountChange possible = whetherToTake(handle, id, role != Role.ADMIN);
            if (possible == AccountChange.DONE) {
                handle.createUpdate("update account set role = :role where id = :id")
                        .bind("id", id)
                        .bind("role", role.name())
                        .execute();
            }
            return possible;
        });
    }

    /// Deletes an account with its sessions and tokens. What it saved stays, as nobody's, for administrators to
    /// look after.
    public AccountChange delete(long id) {
        return jdbi.inTransaction(handle -> {
            AccountChange possible = whetherToTake(handle, id, true);
            if (possible == AccountChange.DONE) {
                handle.createUpdate("delete from account where id = :id")
                        .bind("id", id)
                        .execute();
            }
            return possible;
        });
    }

    /// Whether a change may be made to an account; where it takes an administrator, only if another is left. Nobody
    /// else changes administrators until the transaction ends.
    private static AccountChange whetherToTake(Handle handle, long id, boolean takesAdmin) {
        lockAdministrators(handle);
        Optional<String> role = handle.createQuery("select role from account where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
        if (role.isEmpty()) {
            return AccountChange.NOT_FOUND;
        }
        boolean isLast = takesAdmin
                && role.get().equals(Role.ADMIN.name())
                && handle.createQuery("select count(*) from account where role = 'ADMIN'")
                                .mapTo(Integer.class)
                                .one()
                        == 1;
        return isLast ? AccountChange.LAST_ADMIN : AccountChange.DONE;
    }

    /// PostgreSQL would let two transactions each take one of the last two administrators.
    private static void lockAdministrators(Handle handle) {
        handle.execute("update site_lock set taken = taken + 1 where name = 'administrators'");
    }

    private Optional<Account> insert(Handle handle, String name, String passwordHash, Role role) {
        return handle.createQuery("insert into account (name, name_key, password_hash, role, created)"
                        + " values (:name, :key, :hash, :role, :now) on conflict (name_key) do nothing"
                        + " returning " + COLUMNS)
                .bind("name", name)
                .bind("key", key(name))
                .bind("hash", passwordHash)
                .bind("role", role.name())
                .bind("now", clock.millis())
                .map((row, context) -> read(row))
                .findOne();
    }

    private static int count(Handle handle) {
        return handle.createQuery("select count(*) from account")
                .mapTo(Integer.class)
                .one();
    }

    private static String requireName(String name) {
        if (name.length() > 4 * LONGEST_NAME) {
            // Unicode takes its time over long texts.
            throw new IllegalArgumentException("name must have 1.." + LONGEST_NAME + " characters: " + name.length());
        }
        String clean = StoredText.clean(Normalizer.normalize(name, Normalizer.Form.NFC), LONGEST_NAME + 1);
        int length = StoredText.length(clean);
        if (length == 0 || length > LONGEST_NAME) {
            throw new IllegalArgumentException("name must have 1.." + LONGEST_NAME + " characters: " + length);
        }
        if (!clean.equals(Normalizer.normalize(name.strip(), Normalizer.Form.NFC))) {
            throw new IllegalArgumentException("name must have no control characters: " + clean);
        }
        return clean;
    }

    /// What names have in common that differ only in case or in how Unicode writes them.
    static String key(String name) {
        String clean = StoredText.clean(name, 2 * LONGEST_NAME);
        return Normalizer.normalize(clean, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("name"),
                row.getString("password_hash"),
                Role.valueOf(row.getString("role")),
                Instant.ofEpochMilli(row.getLong("created")));
    }
}
