package deejai.e2e;

import deejai.server.DeejAiServer;
import deejai.server.ServerSettings;
import deejai.server.ServerSettings.Address;
import deejai.server.ServerSettings.Data;
import deejai.server.ServerSettings.Logs;
import deejai.server.ServerSettings.Permissions;
import deejai.server.ServerSettings.Scans;
import deejai.server.ServerStartException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A running server, as browsers see it.
final class Site implements AutoCloseable {

    /// Who may come in.
    enum Kind {
        /// For its own machine: no accounts, and whoever comes is the admin.
        LOCAL,
        /// Everybody needs an account.
        ACCOUNTS,
        /// Visitors may come without an account.
        PUBLIC
    }

    private final DeejAiServer server;

    private Site(DeejAiServer server) {
        this.server = server;
    }

    /// Starts a server on a port of its own.
    ///
    /// @param folder  for what only this server keeps
    /// @param library file of the library, which servers may share
    /// @param scanned folders that it scans as it starts; none for no scan
    static Site start(Kind kind, Path folder, Path library, List<Path> scanned) {
        Data data = new Data(library, folder.resolve("models"), folder.resolve("server"), Optional.empty());
        ServerSettings settings = new ServerSettings(
                data,
                new Address("127.0.0.1", 0, List.of(), List.of()),
                new Permissions(kind == Kind.PUBLIC, kind != Kind.LOCAL, List.of()),
                new Scans(scanned, !scanned.isEmpty(), Optional.empty(), 2, false),
                Logs.TEXT);
        try {
            return new Site(DeejAiServer.start(settings));
        } catch (ServerStartException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The address of a path.
    String address(String path) {
        return server.address().resolve(path).toString();
    }

    /// The address of the link that makes the first account.
    URI setupLink() {
        return server.setupLink().orElseThrow();
    }

    /// Makes the first account.
    void setUp(String name, String password) {
        String token = setupLink().getQuery().substring("token=".length());
        post(
                "/api/v2/setup",
                JsonMapper.shared().writeValueAsString(Map.of("token", token, "name", name, "password", password)));
    }

    /// Whether it has the web app, and not only a page that says how that is built.
    static boolean hasWebApp() {
        return DeejAiServer.class.getResource("/web-app/index.html") != null;
    }

    /// Some tracks of the library, all by other artists, the same in each run.
    List<Song> songs() {
        JsonNode made = post("/api/v2/playlists/generate", """
                {"seeds": [], "length": {"tracks": 8}, "settings": {"randomSeed": 7, "rules": {"artistSpacing": 8}}}""");
        return made.get("tracks")
                .valueStream()
                .map(entry -> entry.get("track"))
                .map(track -> new Song(
                        track.get("id").asString(),
                        track.get("artist").asString(),
                        track.get("title").asString()))
                .toList();
    }

    /// Posts JSON to the API.
    JsonNode post(String path, String json) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new IllegalStateException(path + ": " + response.body());
            }
            return JsonMapper.shared().readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Waits until a scan has been done.
    void awaitScan() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address("/api/v2/scan/events")))
                    .build();
            try (InputStream events =
                            client.send(request, BodyHandlers.ofInputStream()).body();
                    BufferedReader lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
                JsonNode end = lines.lines()
                        .filter(line -> line.startsWith("data:"))
                        .map(line -> JsonMapper.shared().readTree(line.substring("data:".length())))
                        .filter(status -> status.has("last")
                                && status.get("phase").asString().equals("idle"))
                        .findFirst()
                        .orElseThrow();
                if (!end.at("/last/outcome").asString().equals("finished")) {
                    throw new IllegalStateException("the scan did not come to its end: " + end);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
