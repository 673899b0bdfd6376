package deejai.server.documentation;

import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;

/// What springdoc needs to make a document. Neither a component nor part of one, so that the server itself starts
/// without it.
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    SpringDocConfiguration.class,
    SpringDocConfigProperties.class,
    SpringDocWebMvcConfiguration.class
})
final class SpringdocImports {

    SpringdocImports() {}
}
