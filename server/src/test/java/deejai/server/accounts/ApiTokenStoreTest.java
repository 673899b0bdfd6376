package deejai.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.server.TestClock;
import deejai.server.database.OnEachDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ApiTokenStoreTest extends OnEachDatabase {

    private final TestClock clock = new TestClock();
    private final AccountStore accounts = new AccountStore(database(), clock);
    private final ApiTokenStore tokens = new ApiTokenStore(database(), clock);
    private final long ann =
            accounts.create("ann", "hash", Role.ADMIN).orElseThrow().id();
    private final long bob =
            accounts.create("bob", "hash", Role.LISTENER).orElseThrow().id();

    @Test
    void aTokenIsFoundByItsSecretOnlyAndNotesItsUse() {
        NewApiToken made = tokens.create(ann, " script\0 ", Role.LISTENER, null);

        assertThat(made.secret()).matches("deejai_[A-Za-z0-9_-]{44}");
        assertThat(made.toString()).doesNotContain(made.secret());
        assertThat(made.token())
                .isEqualTo(new ApiToken(made.token().id(), ann, "script", Role.LISTENER, clock.instant(), null, null));
        assertThat(tokens.find(made.secret()).orElseThrow().lastUsed()).isEqualTo(clock.instant());
        assertThat(tokens.find(made.secret() + "x")).isEmpty();
        assertThat(tokens.find("")).isEmpty();
        assertThat(tokens.find("deejai_\0")).isEmpty();
    }

    @Test
    void usesWithinAMinuteAreNotStored() {
        String secret = tokens.create(ann, "script", Role.LISTENER, null).secret();
        ApiToken first = tokens.find(secret).orElseThrow();
        clock.advance(Duration.ofSeconds(59));
        assertThat(tokens.find(secret)).contains(first);
        clock.advance(Duration.ofSeconds(1));

        assertThat(tokens.find(secret).orElseThrow().lastUsed()).isEqualTo(clock.instant());
    }

    @Test
    void aTokenMayDoNoMoreThanItsAccountMayNow() {
        String secret = tokens.create(ann, "script", Role.ADMIN, null).secret();
        assertThat(tokens.find(secret).orElseThrow().role()).isEqualTo(Role.ADMIN);
        assertThat(tokens.create(bob, "script", Role.ADMIN, null).token().role())
                .isEqualTo(Role.LISTENER);

        accounts.changeRole(bob, Role.ADMIN);
        accounts.changeRole(ann, Role.LISTENER);
        assertThat(tokens.find(secret).orElseThrow().role()).isEqualTo(Role.LISTENER);
    }

    @Test
    void anExpiredTokenIsListedButNotFound() {
        String secret = tokens.create(
                        ann, "script", Role.LISTENER, clock.instant().plusSeconds(10))
                .secret();
        assertThat(tokens.find(secret)).isPresent();
        clock.advance(Duration.ofSeconds(10));

        assertThat(tokens.find(secret)).isEmpty();
        assertThat(tokens.list(ann)).hasSize(1);
    }

    @Test
    void tokensAreListedFromTheNewestAndDeletedByTheirAccount() {
        NewApiToken one = tokens.create(ann, "one", Role.LISTENER, null);
        tokens.create(ann, "two", Role.LISTENER, null);
        tokens.create(bob, "Bob's", Role.LISTENER, null);

        assertThat(tokens.list(ann)).extracting(ApiToken::name).containsExactly("two", "one");
        assertThat(tokens.delete(bob, one.token().id())).isFalse();
        assertThat(tokens.delete(ann, one.token().id())).isTrue();
        assertThat(tokens.find(one.secret())).isEmpty();
    }

    @Test
    void anAccountTakesItsTokensAlong() {
        String secret = tokens.create(bob, "script", Role.LISTENER, null).secret();
        accounts.delete(bob);

        assertThat(tokens.find(secret)).isEmpty();
    }

    @Test
    void namesAndTimesAreChecked() {
        assertThatThrownBy(() -> tokens.create(ann, " ", Role.LISTENER, null))
                .hasMessage("name must have 1..100 characters: 0");
        assertThatThrownBy(() -> tokens.create(ann, "x".repeat(10_000), Role.LISTENER, null))
                .hasMessage("name must have 1..100 characters: 101");
        assertThatThrownBy(() -> tokens.create(ann, "script", Role.LISTENER, clock.instant()))
                .hasMessageStartingWith("expires must be in the future");
    }
}
