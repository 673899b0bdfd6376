package deejai.server.documentation;

import com.fasterxml.jackson.core.JsonProcessingException;
import deejai.server.identity.Caller;
import deejai.server.identity.Identity;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The OpenAPI document of the server. Springdoc makes it of the controllers when somebody first asks for it,
/// in a context of its own that is closed at once: beside the server's own components it would take a good part
/// of the time to start.
@Component
final class OpenApiDocument {

    private static final MapPropertySource PROPERTIES =
            new MapPropertySource("springdoc", Map.of("springdoc.default-produces-media-type", "application/json"));

    private final WebApplicationContext server;
    private @Nullable Texts texts;

    OpenApiDocument(WebApplicationContext server) {
        this.server = server;
    }

    /// The document in both forms.
    record Texts(String json, String yaml) {}

    /// The document. It is made of the first request and the same for all.
    synchronized Texts texts(HttpServletRequest request) {
        Texts made = texts;
        if (made == null) {
            made = make(request);
            texts = made;
        }
        return made;
    }

    private Texts make(HttpServletRequest request) {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, Identity.class); // the security filters find it out
        try (AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext()) {
            context.setParent(server);
            context.setServletContext(server.getServletContext());
            context.register(SpringdocImports.class);
            context.getEnvironment().getPropertySources().addFirst(PROPERTIES);
            // Springdoc looks for what it describes among the beans of its own context.
            context.addBeanFactoryPostProcessor(beans -> {
                beans.registerSingleton("description", ApiDescription.document());
                beans.registerSingleton("problems", new ProblemResponses());
                beans.registerSingleton("parameters", new CommonParameters());
                server.getBeansOfType(RequestMappingHandlerMapping.class).forEach(beans::registerSingleton);
                server.getBeansWithAnnotation(RestController.class).forEach(beans::registerSingleton);
            });
            context.refresh();
            OpenApiWebMvcResource resource = context.getBean(OpenApiWebMvcResource.class);
            return new Texts(
                    new String(resource.openapiJson(request, "", Locale.ENGLISH), StandardCharsets.UTF_8),
                    new String(resource.openapiYaml(request, "", Locale.ENGLISH), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the OpenAPI document cannot be written", e);
        }
    }
}
