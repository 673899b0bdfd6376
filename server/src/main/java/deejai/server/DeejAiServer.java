package deejai.server;

import deejai.server.accounts.Setup;
import deejai.server.catalogue.LiveLibrary;
import deejai.server.listening.Listener;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// A running server. It answers from when it is made until it is closed, which lets requests that are being
/// answered come to their end.
public final class DeejAiServer implements AutoCloseable {

    private final ServletWebServerApplicationContext context;
    private final ServerSettings settings;

    private DeejAiServer(ServletWebServerApplicationContext context, ServerSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    /// Starts a server.
    ///
    /// @throws ServerStartException if it cannot be, as where the port is taken or the library cannot be
    ///                              opened
    public static DeejAiServer start(ServerSettings settings) throws ServerStartException {
        SpringApplication application = new SpringApplication(ServerConfiguration.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setAddCommandLineProperties(false);
        // Signals are the business of the command: hooks of several libraries would run all at once.
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(properties(settings));
        application.addInitializers(context -> {
            Logs.toStandardError();
            context.getBeanFactory().registerSingleton("settings", settings);
        });
        try {
            ConfigurableApplicationContext context = application.run();
            return new DeejAiServer((ServletWebServerApplicationContext) context, settings);
        } catch (RuntimeException e) {
            throw ServerStartException.of(e, settings);
        }
    }

    private static Map<String, Object> properties(ServerSettings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", settings.address().host());
        properties.put("server.port", settings.address().port());
        properties.put("server.shutdown", "graceful");
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "10s");
        properties.put("spring.threads.virtual.enabled", true);
        properties.put("server.max-http-request-header-size", "16KB");
        properties.put("server.tomcat.max-connections", 2_000);
        properties.put("server.tomcat.accept-count", 200);
        properties.put("server.tomcat.connection-timeout", "15s");
        properties.put("server.tomcat.keep-alive-timeout", "30s");
        properties.put("server.tomcat.max-http-form-post-size", "64KB");
        properties.put("server.tomcat.max-swallow-size", "1MB");
        properties.put("server.tomcat.max-part-count", 8);
        properties.put("server.compression.enabled", true);
        properties.put("spring.servlet.multipart.max-file-size", "64MB");
        properties.put("spring.servlet.multipart.max-request-size", "65MB");
        properties.put("spring.servlet.multipart.file-size-threshold", "64KB");
        properties.put(
                "spring.servlet.multipart.location", Listener.folder(settings).toString());
        properties.put("spring.jackson.deserialization.fail-on-unknown-properties", true);
        properties.put("spring.web.resources.add-mappings", false);
        properties.put("logging.level.root", "warn");
        properties.put("logging.level.deejai", "info");
        // A start that fails is told in a line, by whoever started the server.
        properties.put("logging.level.org.springframework", "error");
        properties.put("logging.level.org.springframework.boot.SpringApplication", "off");
        properties.put("logging.level.org.springframework.boot.diagnostics", "off");
        properties.put("logging.level.com.zaxxer.hikari.pool.HikariPool", "off");
        if (settings.logs() == ServerSettings.Logs.JSON) {
            properties.put("logging.structured.format.console", "ecs");
        }
        return properties;
    }

    /// Where the server answers, for a browser on this machine.
    public URI address() {
        String host = settings.address().host();
        String name = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        var server = context.getWebServer();
        int port = server == null ? settings.address().port() : server.getPort();
        return URI.create("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port + "/");
    }

    /// Number of tracks that searches and playlists know by now.
    public int tracks() {
        return context.getBean(LiveLibrary.class).size();
    }

    /// Whether there is any folder to scan, here now or not.
    public boolean hasFolders() {
        return !settings.scans().folders().isEmpty()
                || !context.getBean(LiveLibrary.class)
                        .library()
                        .settings()
                        .scannedFolders()
                        .isEmpty();
    }

    /// Where the first account is made; empty if there is one, or none is needed. Whoever has the link
    /// becomes the admin, so it is for the eyes of who started the server, and no log's.
    public Optional<URI> setupLink() {
        return context.getBean(Setup.class).token().map(token -> address().resolve("setup?token=" + token));
    }

    /// What the server is made of; for tests.
    ApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
