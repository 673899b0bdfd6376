package deejai.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.server.TestLibrary;
import deejai.server.TestServer;
import deejai.server.fuzz.ApiDocument.Operation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sends requests that are wrong in many ways to every operation that the OpenAPI document names. Whatever comes, the
/// answer is never an error of the server, and never tells of its inside.
///
/// With `-Ddeejai.fuzz.requests=N`, N requests an operation instead of a few.
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("deejai.fuzz.requests", 40);

    /// Streams that never end by themselves.
    private static final List<String> ENDLESS = List.of("/api/v2/scan/events");

    @TempDir
    static Path folder;

    private static TestServer server;
    private static List<Operation> operations;

    @BeforeAll
    static void start() throws Exception {
        TestLibrary.add(folder.resolve("library.db"), 0, 100);
        server = TestServer.start(folder);
        operations =
                new ApiDocument(TestServer.json(server.get("/api/v2/openapi.json")), TestLibrary.id(1)).operations();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void documentNamesTheApi() {
        assertThat(operations)
                .extracting(Operation::toString)
                .contains(
                        "GET /api/v2/tracks",
                        "POST /api/v2/playlists/generate",
                        "POST /api/v2/playlists/journey",
                        "POST /api/v2/listening",
                        "POST /api/v2/saved-playlists",
                        "POST /api/v1/playlist")
                .hasSizeGreaterThan(40);
    }

    @Test
    void noRequestIsAnErrorOfTheServer() {
        Random random = new Random(1);
        NastyValues nasty = new NastyValues(random);
        List<String> failures = new ArrayList<>();
        for (Operation operation : operations) {
            if (ENDLESS.contains(operation.path())) {
                continue;
            }
            for (int i = 0; i < REQUESTS; i++) {
                HttpRequest.Builder request = request(operation, nasty, random);
                String asked = request.copy().build().uri().getRawPath();
                HttpResponse<String> response = server.send(request, BodyHandlers.ofString());
                String wrong = wrong(response);
                if (wrong != null) {
                    failures.add(operation + ": " + shortened(asked) + ": " + response.statusCode() + " " + wrong);
                }
            }
        }
        assertThat(failures).isEmpty();
        assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
    }

    /// What is wrong with an answer; null if nothing is.
    private static @org.jspecify.annotations.Nullable String wrong(HttpResponse<String> response) {
        int status = response.statusCode();
        String body = response.body();
        if (status >= 500 && status != 503) {
            return shortened(body);
        }
        for (String inside : List.of("\tat ", "java.lang", "Exception", "org.springframework", folder.toString())) {
            if (status >= 400 && body.contains(inside)) {
                return "tells of its inside: " + shortened(body);
            }
        }
        if (status >= 400
                && !body.startsWith("{")
                && !response.uri().getPath().startsWith("/s/")
                && !response.uri().getPath().startsWith("/embed/")) {
            return "is no problem document: " + shortened(body);
        }
        return null;
    }

    private static String shortened(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + " ...";
    }

    private static HttpRequest.Builder request(Operation operation, NastyValues nasty, Random random) {
        String path = operation.path();
        for (String name : operation.inPath()) {
            String value = random.nextInt(3) == 0 ? TestLibrary.id(1) : nasty.encoded();
            path = path.replace("{" + name + "}", value.isEmpty() ? "-" : value);
        }
        StringJoiner query = new StringJoiner("&", "?", "");
        for (String name : operation.inQuery()) {
            if (random.nextInt(4) > 0) {
                query.add(name + "=" + nasty.encoded());
            }
        }
        URI uri = URI.create(server.uri("/").toString().replaceAll("/$", "")
                + quoted(path + (query.length() > 1 ? query.toString() : "")));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20));
        String type = operation.contentType();
        if (type == null) {
            return request.method(operation.method(), BodyPublishers.noBody());
        }
        if (random.nextInt(12) == 0) {
            return request.header("Content-Type", "text/plain")
                    .method(operation.method(), BodyPublishers.ofString("song"));
        }
        return request.header("Content-Type", header(type)).method(operation.method(), body(operation, nasty, random));
    }

    private static String header(String type) {
        return type.startsWith("multipart/") ? type + "; boundary=limit" : type;
    }

    private static BodyPublisher body(Operation operation, NastyValues nasty, Random random) {
        String type = String.valueOf(operation.contentType());
        if (type.startsWith("multipart/")) {
            return BodyPublishers.ofByteArray(multipart(random));
        }
        return operation.body() == null
                ? BodyPublishers.ofString("{}")
                : BodyPublishers.ofByteArray(nasty.body(operation.body()));
    }

    private static byte[] multipart(Random random) {
        String[] heads = {
            "Content-Disposition: form-data; name=\"file\"; filename=\"a.mp3\"",
            "Content-Disposition: form-data; name=\"file\"; filename=\"../../\u0000a\"",
            "Content-Disposition: form-data; name=\"other\"",
            "Content-Disposition: form-data",
            "Content-Disposition: nonsense; name",
            "no header at all",
            "X: " + "y".repeat(20_000)
        };
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] content = new byte[random.nextInt(2_000)];
        random.nextBytes(content);
        try {
            body.write("--limit\r\n".getBytes(StandardCharsets.US_ASCII));
            body.write((heads[random.nextInt(heads.length)] + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.write(content);
            if (random.nextInt(3) > 0) {
                body.write("\r\n--limit--\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return body.toByteArray();
    }

    /// Leaves what is percent-encoded, and encodes what a URI of Java may not hold.
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            boolean allowed = "-._~:/?@!$&'()*+,;=%".indexOf(character) >= 0
                    || (character < 128 && Character.isLetterOrDigit(character));
            quoted.append(allowed ? String.valueOf(character) : String.format("%%%02X", octet & 0xff));
        }
        return quoted.toString();
    }
}
