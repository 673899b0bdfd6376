package deejai.server.savedplaylists;

import deejai.server.database.SiteDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The stores of saved playlists, for the controllers.
@Configuration(proxyBeanMethods = false)
class SavedPlaylistsConfiguration {

    @Bean
    SavedPlaylistStore savedPlaylistStore(SiteDatabase database) {
        return new SavedPlaylistStore(database, Clock.systemUTC());
    }

    @Bean
    PlaylistLists playlistLists(SiteDatabase database) {
        return new PlaylistLists(database);
    }

    @Bean
    PlaylistRatings playlistRatings(SiteDatabase database) {
        return new PlaylistRatings(database, Clock.systemUTC());
    }
}
