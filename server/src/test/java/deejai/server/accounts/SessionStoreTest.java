package deejai.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.server.TestClock;
import deejai.server.database.OnEachDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionStoreTest extends OnEachDatabase {

    private final TestClock clock = new TestClock();
    private final AccountStore accounts = new AccountStore(database(), clock);
    private final SessionStore sessions = new SessionStore(database(), clock);
    private final long ann =
            accounts.create("ann", "hash", Role.ADMIN).orElseThrow().id();
    private final long bob =
            accounts.create("bob", "hash", Role.ADMIN).orElseThrow().id();

    @Test
    void aSessionIsFoundByItsTokenOnly() {
        NewSession begun = sessions.begin(ann, "Browser\0 " + "x".repeat(1_000));

        assertThat(begun.token()).matches("[A-Za-z0-9_-]{44}");
        assertThat(begun.toString()).doesNotContain(begun.token());
        assertThat(sessions.find(begun.token())).contains(begun.session());
        assertThat(begun.session().account()).isEqualTo(ann);
        assertThat(begun.session().userAgent()).startsWith("Browser x").hasSize(300);
        assertThat(sessions.find(begun.token() + "x")).isEmpty();
        assertThat(sessions.find("")).isEmpty();
        assertThat(sessions.find("\0' or 1=1 --")).isEmpty();
    }

    @Test
    void theTokenItselfIsNotStored() {
        String token = sessions.begin(ann, "").token();

        List<String> stored = database()
                .jdbi()
                .withHandle(handle -> handle.createQuery("select token_hash from session")
                        .mapTo(String.class)
                        .list());
        assertThat(stored).singleElement().asString().isNotEqualTo(token).hasSize(43);
    }

    @Test
    void aSessionThatIsNotUsedEndsAfterThirtyDays() {
        String token = sessions.begin(ann, "").token();
        clock.advance(Duration.ofDays(30).minusMillis(1));
        assertThat(sessions.find(token)).isPresent();
        clock.advance(Duration.ofDays(30));

        assertThat(sessions.find(token)).isEmpty();
        assertThat(sessions.list(ann)).isEmpty();
    }

    @Test
    void aSessionThatIsUsedEndsAfterAHundredAndEightyDays() {
        String token = sessions.begin(ann, "").token();
        for (int day = 1; day < 180; day++) {
            clock.advance(Duration.ofDays(1));
            assertThat(sessions.find(token)).isPresent();
        }
        clock.advance(Duration.ofDays(1));

        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void usesWithinAMinuteAreNotStored() {
        NewSession begun = sessions.begin(ann, "");
        Instant beginning = clock.instant();
        clock.advance(Duration.ofSeconds(59));
        assertThat(sessions.find(begun.token()).orElseThrow().lastSeen()).isEqualTo(beginning);

        clock.advance(Duration.ofSeconds(1));
        Session touched = sessions.find(begun.token()).orElseThrow();
        assertThat(touched.lastSeen()).isEqualTo(clock.instant());
        assertThat(touched.expires()).isEqualTo(clock.instant().plus(SessionStore.IDLE));
        assertThat(sessions.list(ann)).containsExactly(touched);
    }

    @Test
    void sessionsAreListedFromTheLastUsed() {
        String first = sessions.begin(ann, "first").token();
        clock.advance(Duration.ofHours(1));
        sessions.begin(ann, "second");
        sessions.begin(bob, "Bob's");
        clock.advance(Duration.ofHours(1));
        sessions.find(first);

        assertThat(sessions.list(ann)).extracting(Session::userAgent).containsExactly("first", "second");
    }

    @Test
    void sessionsEndOneByOneOrAllAtOnceAndNobodyElses() {
        NewSession one = sessions.begin(ann, "one");
        NewSession two = sessions.begin(ann, "two");
        NewSession other = sessions.begin(bob, "Bob's");

        assertThat(sessions.end(bob, one.session().id())).isFalse();
        assertThat(sessions.end(ann, one.session().id())).isTrue();
        assertThat(sessions.find(one.token())).isEmpty();
        sessions.end(two.token());
        sessions.end(two.token());
        assertThat(sessions.find(two.token())).isEmpty();
        sessions.begin(ann, "three");
        sessions.begin(ann, "four");
        assertThat(sessions.endAll(ann)).isEqualTo(2);
        assertThat(sessions.find(other.token())).isPresent();
    }

    @Test
    void sessionsThatEndedByThemselvesAreForgotten() {
        sessions.begin(ann, "old");
        clock.advance(Duration.ofDays(20));
        String token = sessions.begin(ann, "new").token();
        clock.advance(Duration.ofDays(10));

        assertThat(sessions.deleteExpired()).isEqualTo(1);
        assertThat(sessions.find(token)).isPresent();
    }

    @Test
    void anAccountTakesItsSessionsAlong() {
        String token = sessions.begin(bob, "").token();
        accounts.delete(bob);

        assertThat(sessions.find(token)).isEmpty();
    }
}
