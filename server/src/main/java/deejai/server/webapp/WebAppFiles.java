package deejai.server.webapp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// Serves the web app. Files below `/assets` have a hash in their names and never change; of all others
/// browsers ask
/// whether they did. Every address that is no file's is a page of the app, which finds out by itself which one.
@Configuration(proxyBeanMethods = false)
class WebAppFiles implements WebMvcConfigurer {

    /// Where the build puts what it makes of `web/`.
    private static final String BUILT = "web-app/";

    /// What is shown where the program was built without it.
    private static final String MISSING = "web-static/missing/";

    private static final Duration YEAR = Duration.ofDays(365);

    /// True if the program has the web app in it: it is built with Node.js, and left out where there is none.
    static boolean isBuilt() {
        return new ClassPathResource(BUILT + "index.html").exists();
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        ClassPathResource folder = new ClassPathResource(isBuilt() ? BUILT : MISSING);
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(new ClassPathResource(BUILT + "assets/"))
                .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable())
                .setUseLastModified(false);
        registry.addResourceHandler("/**")
                .addResourceLocations(folder)
                .setCacheControl(CacheControl.noCache())
                // The times of files are those of the build's settings, the same in every version.
                .setUseLastModified(false)
                .setEtagGenerator(WebAppFiles::tag)
                .resourceChain(true)
                .addResolver(new PageResolver());
    }

    /// A weak tag: Tomcat compresses nothing that has a strong one.
    private static String tag(Resource file) {
        CRC32C checksum = new CRC32C();
        try (InputStream in = file.getInputStream()) {
            checksum.update(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(file.getDescription(), e);
        }
        return "W/\"" + HexFormat.of().toHexDigits((int) checksum.getValue()) + '"';
    }

    /// Finds files, and the app's one page for addresses that are no file's.
    private static final class PageResolver extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource folder) throws IOException {
            Resource file = super.getResource(path, folder);
            boolean isPage = path.lastIndexOf('.') <= path.lastIndexOf('/');
            return file == null && isPage ? super.getResource("index.html", folder) : file;
        }
    }
}
