package deejai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Servers in processes of their own, as users start them.
@Timeout(120)
class ServeCommandTest {

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "skipped: Windows ends processes without a signal")
    void servesAFolderUntilItIsStopped() throws Exception {
        Path music = folder.resolve("music");
        for (int piece = 0; piece < 3; piece++) {
            WavFile.write(music.resolve("piece " + piece + ".wav"), piece, 6, "Band", "Piece " + piece);
        }
        Process server = serve(music.toString(), "--json");
        try (BufferedReader out = output(server)) {
            StringBuilder document = new StringBuilder();
            while (!document.toString().endsWith("}")) {
                document.append(out.readLine());
            }
            URI address = URI.create(JsonMapper.shared()
                    .readTree(document.toString())
                    .get("address")
                    .asString());
            assertThat(get(address.resolve("/healthz")).body()).contains("pass");
            while (get(address.resolve("/health/ready")).statusCode() != 200) {
                Thread.sleep(100);
            }
            while (!get(address.resolve("/api/v2/tracks?q=piece")).body().contains("Piece 2")) {
                Thread.sleep(100);
            }
            server.destroy();
            assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).isEqualTo(143);
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void folderThatIsNotThereIsAnErrorOfOneLine() throws Exception {
        assertThat(failure(folder.resolve("none").toString()))
                .singleElement()
                .asString()
                .contains("none: no such folder");
    }

    @Test
    void databaseThatCannotBeReachedIsAnErrorOfOneLine() throws Exception {
        assertThat(failure("--database", "jdbc:postgresql://127.0.0.1:1/none"))
                .singleElement()
                .asString()
                .startsWith("deejai: ")
                .contains("127.0.0.1:1");
    }

    @Test
    void portThatIsTakenIsAnErrorOfOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(failure("--port", Integer.toString(taken.getLocalPort())))
                    .singleElement()
                    .asString()
                    .contains("port " + taken.getLocalPort() + " is taken");
        }
    }

    /// What a server that cannot start prints.
    private List<String> failure(String... arguments) throws Exception {
        Process server = serve(arguments);
        List<String> lines = new ArrayList<>();
        try (BufferedReader errors =
                new BufferedReader(new InputStreamReader(server.getErrorStream(), StandardCharsets.UTF_8))) {
            errors.lines().filter(line -> !line.startsWith("WARNING:")).forEach(lines::add);
        }
        assertThat(server.waitFor()).isEqualTo(1);
        return lines;
    }

    private Process serve(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                DeejAi.class.getName(),
                "serve",
                "--library",
                folder.resolve("library.db").toString()));
        command.addAll(List.of(arguments));
        if (!command.contains("--port")) {
            command.addAll(List.of("--port", "0"));
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("DEEJAI_HOME", folder.resolve("home").toString());
        if (command.contains("--json")) {
            builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        }
        return builder.start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> get(URI uri) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        }
    }
}
