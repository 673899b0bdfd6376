package deejai.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.server.TestClock;
import deejai.server.database.OnEachDatabase;
import deejai.server.database.SiteDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class AccountStoreTest extends OnEachDatabase {

    private final TestClock clock = new TestClock();
    private final AccountStore accounts = new AccountStore(database(), clock);

    private Account create(String name, Role role) {
        return accounts.create(name, "hash of " + name, role).orElseThrow();
    }

    @Test
    void anAccountIsFoundByIdAndByNameInWhateverCase() {
        Account ann = create("Änn", Role.LISTENER);

        assertThat(ann).isEqualTo(new Account(ann.id(), "Änn", "hash of Änn", Role.LISTENER, clock.instant()));
        assertThat(accounts.find(ann.id())).contains(ann);
        assertThat(accounts.findByName("äNN")).contains(ann);
        assertThat(accounts.findByName("A\u0308nn ")).contains(ann);
        assertThat(accounts.findByName("Ann")).isEmpty();
        assertThat(accounts.findByName("\0' or 1=1 --")).isEmpty();
        assertThat(accounts.find(ann.id() + 1)).isEmpty();
    }

    @Test
    void aNameIsGivenOnceInWhateverCase() {
        create("ann", Role.ADMIN);

        assertThat(accounts.create("ANN", "hash", Role.LISTENER)).isEmpty();
        assertThat(accounts.create(" Ann ", "hash", Role.LISTENER)).isEmpty();
        assertThat(accounts.count()).isEqualTo(1);
    }

    @Test
    void namesHaveOneToSixtyFourCharactersThatShow() {
        for (String name : List.of("", "  ", "a\0b", "a\nb", "\u202Eann", "x".repeat(65))) {
            assertThatThrownBy(() -> accounts.create(name, "hash", Role.LISTENER))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("name must have");
        }
        for (String name : List.of("a", "שלום", "🎧", "O'Brien; --", "x".repeat(64))) {
            assertThat(create(name, Role.LISTENER).name()).isEqualTo(name);
        }
    }

    @Test
    void accountsAreListedFromTheOldest() {
        create("zoe", Role.ADMIN);
        create("ann", Role.LISTENER);

        assertThat(accounts.list()).extracting(Account::name).containsExactly("zoe", "ann");
    }

    @Test
    void theFirstAccountIsAnAdministratorAndThereIsOnlyOneFirst() throws Exception {
        try (SiteDatabase other = openAnother();
                var threads = Executors.newFixedThreadPool(8)) {
            AccountStore elsewhere = new AccountStore(other, clock);
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                AccountStore server = i % 2 == 0 ? accounts : elsewhere;
                String name = "first " + i;
                work.add(() -> server.createFirst(name, "hash").isPresent());
            }
            int made = 0;
            for (Future<Boolean> first : threads.invokeAll(work)) {
                made += first.get() ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        }
        assertThat(accounts.list()).extracting(Account::role).containsExactly(Role.ADMIN);
    }

    @Test
    void theLastAdministratorStays() {
        Account ann = create("ann", Role.ADMIN);
        Account bob = create("bob", Role.LISTENER);

        assertThat(accounts.delete(ann.id())).isEqualTo(AccountChange.LAST_ADMIN);
        assertThat(accounts.changeRole(ann.id(), Role.LISTENER)).isEqualTo(AccountChange.LAST_ADMIN);
        assertThat(accounts.changeRole(ann.id(), Role.ADMIN)).isEqualTo(AccountChange.DONE);
        assertThat(accounts.changeRole(bob.id(), Role.ADMIN)).isEqualTo(AccountChange.DONE);
        assertThat(accounts.delete(ann.id())).isEqualTo(AccountChange.DONE);
        assertThat(accounts.delete(ann.id())).isEqualTo(AccountChange.NOT_FOUND);
        assertThat(accounts.changeRole(ann.id(), Role.ADMIN)).isEqualTo(AccountChange.NOT_FOUND);
        assertThat(accounts.delete(bob.id())).isEqualTo(AccountChange.LAST_ADMIN);
    }

    @Test
    void oneAdministratorStaysWhereTwoServersTakeAllAtOnce() throws Exception {
        List<Callable<AccountChange>> work = new ArrayList<>();
        try (SiteDatabase other = openAnother();
                var threads = Executors.newFixedThreadPool(8)) {
            AccountStore elsewhere = new AccountStore(other, clock);
            for (int i = 0; i < 8; i++) {
                long id = create("admin " + i, Role.ADMIN).id();
                AccountStore server = i % 2 == 0 ? accounts : elsewhere;
                work.add(i % 3 == 0 ? () -> server.changeRole(id, Role.LISTENER) : () -> server.delete(id));
            }
            List<AccountChange> changes = new ArrayList<>();
            for (Future<AccountChange> change : threads.invokeAll(work)) {
                changes.add(change.get());
            }
            assertThat(changes).containsOnlyOnce(AccountChange.LAST_ADMIN).doesNotContain(AccountChange.NOT_FOUND);
        }
        assertThat(accounts.list())
                .filteredOn(account -> account.role() == Role.ADMIN)
                .hasSize(1);
    }

    @Test
    void anotherPasswordEndsAllSessions() {
        SessionStore sessions = new SessionStore(database(), clock);
        Account ann = create("ann", Role.ADMIN);
        String token = sessions.begin(ann.id(), "").token();

        assertThat(accounts.changePassword(ann.id(), "other hash")).isTrue();
        assertThat(accounts.find(ann.id()).orElseThrow().passwordHash()).isEqualTo("other hash");
        assertThat(sessions.find(token)).isEmpty();
        assertThat(accounts.changePassword(ann.id() + 1, "hash")).isFalse();
    }

    @Test
    void aRenewedHashTakesThePlaceOfTheOneItWasMadeForOnly() {
        SessionStore sessions = new SessionStore(database(), clock);
        Account ann = create("ann", Role.ADMIN);
        String token = sessions.begin(ann.id(), "").token();

        accounts.renewHash(ann, "newer");
        accounts.renewHash(ann, "too late");

        assertThat(accounts.find(ann.id()).orElseThrow().passwordHash()).isEqualTo("newer");
        assertThat(sessions.find(token)).isPresent();
    }

    @Test
    void idsOfDeletedAccountsAreNotGivenAgain() {
        create("ann", Role.ADMIN);
        Account bob = create("bob", Role.LISTENER);
        accounts.delete(bob.id());

        assertThat(create("bob", Role.LISTENER).id()).isGreaterThan(bob.id());
    }

    @Test
    void noLogShowsAHash() {
        assertThat(create("ann", Role.ADMIN).toString()).contains("ann").doesNotContain("hash");
    }
}
