package deejai.server.media;

import deejai.worker.MediaPool;
import deejai.worker.MediaSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Worker processes for covers, streams and uploads: they start when they are first needed.
@Configuration(proxyBeanMethods = false)
class MediaConfiguration {

    @Bean(destroyMethod = "close")
    MediaPool mediaPool() {
        return new MediaPool(MediaSettings.STANDARD);
    }
}
