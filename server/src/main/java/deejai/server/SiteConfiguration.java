package deejai.server;

import deejai.server.accounts.AccountStore;
import deejai.server.accounts.ApiTokenStore;
import deejai.server.accounts.PasswordHashing;
import deejai.server.accounts.SessionStore;
import deejai.server.database.SiteDatabase;
import deejai.server.database.SiteDatabaseException;
import deejai.server.identity.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// The database of the site and what is kept in it. All of it is made when it is first needed: a server for
/// one machine starts sooner without.
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
    SiteDatabase siteDatabase(ServerSettings settings) throws SiteDatabaseException, IOException {
        Optional<String> url = settings.data().database();
        if (url.isPresent()) {
            return SiteDatabase.open(url.get());
        }
        Path folder = settings.data().folder();
        Files.createDirectories(folder);
        return SiteDatabase.open(folder.resolve("site.db"));
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
