package deejai.server.database;

import deejai.server.ServerSettings;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the site database when the server starts, and closes it when the server stops.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final String FILE = "site.db";

    @Bean(destroyMethod = "close")
    SiteDatabase siteDatabase(ServerSettings settings) throws SiteDatabaseException {
        Optional<String> url = settings.data().database();
        return url.isPresent()
                ? SiteDatabase.open(url.get())
                : SiteDatabase.open(settings.data().folder().resolve(FILE));
    }
}
