package deejai.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.server.security.RateSettings.Rate;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final Rate ONE = new Rate(1, Duration.ofHours(1), 1);
    private static final RateSettings SETTINGS = new RateSettings(ONE, ONE, ONE, ONE, ONE, 100);

    @Test
    void everySenderAndClassIsCountedByItself() {
        RateLimits limits = new RateLimits(SETTINGS);
        assertThat(limits.take(RequestClass.CHEAP, "a").isConsumed()).isTrue();
        assertThat(limits.take(RequestClass.CHEAP, "a").isConsumed()).isFalse();
        assertThat(limits.take(RequestClass.CHEAP, "b").isConsumed()).isTrue();
        assertThat(limits.take(RequestClass.SAVING, "a").isConsumed()).isTrue();
    }

    @Test
    void noMoreThanSoManyAreKept() {
        RateLimits limits = new RateLimits(SETTINGS);
        limits.take(RequestClass.CHEAP, "regular");
        for (int i = 0; i < 1000; i++) {
            limits.take(RequestClass.CHEAP, "passer-by " + i);
            limits.take(RequestClass.CHEAP, "regular");
        }
        assertThat(limits.size()).isEqualTo(100);
        assertThat(limits.take(RequestClass.CHEAP, "regular").isConsumed()).isFalse();
    }

    @Test
    void burstComesBackInTheTimeThatIsTold() {
        assertThat(new Rate(20, Duration.ofSeconds(1), 100).secondsToRefill()).isEqualTo(5);
        assertThat(new Rate(6, Duration.ofMinutes(1), 6).secondsToRefill()).isEqualTo(60);
    }

    @Test
    void requestsBelongToTheClassOfWhatTheyCost() {
        assertThat(RequestClass.of("GET", "/api/v2/tracks")).isEqualTo(RequestClass.PLAYLISTS);
        assertThat(RequestClass.of("GET", "/api/v2/tracks/1/similar")).isEqualTo(RequestClass.PLAYLISTS);
        assertThat(RequestClass.of("GET", "/api/v2/tracks/1/cover")).isEqualTo(RequestClass.CHEAP);
        assertThat(RequestClass.of("POST", "/api/v2/playlists/generate")).isEqualTo(RequestClass.PLAYLISTS);
        assertThat(RequestClass.of("POST", "/api/v2/saved-playlists")).isEqualTo(RequestClass.SAVING);
        assertThat(RequestClass.of("GET", "/api/v2/saved-playlists")).isEqualTo(RequestClass.CHEAP);
        assertThat(RequestClass.of("POST", "/api/v1/create_playlist")).isEqualTo(RequestClass.SAVING);
        assertThat(RequestClass.of("GET", "/api/v1/search_similar")).isEqualTo(RequestClass.UPLOADS);
        assertThat(RequestClass.of("POST", "/api/v2/session")).isEqualTo(RequestClass.SIGN_IN);
        assertThat(RequestClass.of("GET", "/api/v2/session")).isEqualTo(RequestClass.CHEAP);
        assertThat(RequestClass.of("POST", "/api/v2/setup")).isEqualTo(RequestClass.SIGN_IN);
    }
}
