package deejai.server;

import deejai.server.ServerSettings.Address;
import deejai.server.ServerSettings.Data;
import deejai.server.ServerSettings.Logs;
import deejai.server.ServerSettings.Permissions;
import deejai.server.ServerSettings.Scans;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server on a port of its own, and a client that talks to it.
public final class TestServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DeejAiServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestServer(DeejAiServer server) {
        this.server = server;
    }

    /// What serves this machine alone, without accounts and scans; all it keeps is in `folder`.
    public static ServerSettings settings(Path folder) {
        return new ServerSettings(
                new Data(
                        folder.resolve("library.db"),
                        folder.resolve("models"),
                        folder.resolve("server"),
                        Optional.empty()),
                new Address("127.0.0.1", 0, List.of(), List.of()),
                new Permissions(false, false, List.of()),
                new Scans(List.of(), false, Optional.empty(), 1, false),
                Logs.TEXT);
    }

    /// What asks for accounts, behind a trusted proxy on this machine.
    ///
    /// @param visitors true if those without an account may come in too
    public static ServerSettings siteSettings(Path folder, boolean visitors) {
        ServerSettings local = settings(folder);
        return new ServerSettings(
                local.data(),
                new Address("127.0.0.1", 0, List.of("dj.example"), List.of("127.0.0.1")),
                new Permissions(visitors, true, List.of()),
                local.scans(),
                local.logs());
    }

    /// Token of the link with which the first account is made.
    public Optional<String> setupToken() {
        return server.setupLink().map(link -> link.getQuery().substring("token=".length()));
    }

    /// The context of the server.
    public ApplicationContext context() {
        return server.context();
    }

    /// Starts a server.
    public static TestServer start(ServerSettings settings) throws ServerStartException {
        return new TestServer(DeejAiServer.start(settings));
    }

    /// Starts a server for this machine alone.
    public static TestServer start(Path folder) throws ServerStartException {
        return start(settings(folder));
    }

    /// The address of a path on the server.
    public URI uri(String path) {
        return server.address().resolve(path);
    }

    /// A request to be completed.
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path));
    }

    /// Sends a request.
    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    /// Sends a request.
    public <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Gets a path.
    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /// Posts JSON to a path.
    public HttpResponse<String> post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /// Stops the server and leaves the client open.
    public void stop() {
        server.close();
    }

    /// Sends what may be no HTTP at all, and reads until the server closes the connection, or for 3 s.
    ///
    /// @param request one character a byte
    public String raw(String request) {
        URI address = server.address();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(3_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            ByteArrayOutputStream response = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(response);
            } catch (SocketTimeoutException | SocketException e) {
                // What has come until now is the answer.
            }
            return response.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sends a GET request by hand, with any headers, and has the connection closed after it.
    ///
    /// @param headers lines such as `Host: example.org`
    public String rawGet(String path, String... headers) {
        return raw("GET " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n");
    }

    /// What a response says.
    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
