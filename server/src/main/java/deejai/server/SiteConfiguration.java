package deejai.server;

import deejai.server.accounts.AccountStore;
import deejai.server.accounts.ApiTokenStore;
import deejai.server.accounts.PasswordHashing;
import deejai.server.accounts.SessionStore;
import deejai.server.database.SiteDatabase;
import deejai.server.identity.Mode;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// What the server keeps in its database about people: made when it is first needed.
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Mode mode(ServerSettings settings) {
        return Mode.of(settings);
    }

    @Bean
    @Lazy
    AccountStore accountStore(SiteDatabase database, Clock clock) {
        return new AccountStore(database, clock);
    }

    @Bean
    @Lazy
    SessionStore sessionStore(SiteDatabase database, Clock clock) {
        return new SessionStore(database, clock);
    }

    @Bean
    @Lazy
    ApiTokenStore apiTokenStore(SiteDatabase database, Clock clock) {
        return new ApiTokenStore(database, clock);
    }

    @Bean
    @Lazy
    PasswordHashing passwordHashing() {
        return new PasswordHashing();
    }
}
