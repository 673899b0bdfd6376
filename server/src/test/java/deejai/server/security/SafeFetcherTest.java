package deejai.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import deejai.server.security.SafeFetcher.Limits;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeFetcherTest {

    private static final byte[] SONG = "not really a song".repeat(10_000).getBytes(StandardCharsets.UTF_8);

    private static HttpServer site;
    private static String here = "";

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        here = "127.0.0.1:" + site.getAddress().getPort();
        site.createContext("/song.mp3", exchange -> answer(exchange, 200, SONG));
        site.createContext("/missing", exchange -> answer(exchange, 404, new byte[0]));
        site.createContext("/moved", exchange -> redirect(exchange, "/song.mp3"));
        site.createContext("/away", exchange -> redirect(exchange, "http://127.0.0.2:1/secret"));
        site.createContext("/local", exchange -> redirect(exchange, "file:///etc/passwd"));
        site.createContext("/around", exchange -> redirect(exchange, "/around"));
        site.createContext("/drip", SafeFetcherTest::drip);
        site.createContext("/short", SafeFetcherTest::cutOff);
        site.start();
    }

    @AfterAll
    static void stop() {
        site.stop(0);
    }

    @Test
    void allowedFileIsFetched() throws Exception {
        Path file = fetcher(here).fetch("http://" + here + "/song.mp3", folder);
        assertThat(file).hasBinaryContent(SONG);
    }

    @Test
    void redirectsWithinTheListAreFollowed() throws Exception {
        assertThat(fetcher(here).fetch("http://" + here + "/moved", folder)).hasBinaryContent(SONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/away", "/local", "/around", "/missing", "/short"})
    void whatLeadsElsewhereOrNowhereIsNotFetched(String path) throws IOException {
        requireRefusal(fetcher(here), "http://" + here + path);
    }

    @Test
    void nothingIsFetchedUnlessItIsAllowed() throws IOException {
        requireRefusal(fetcher(), "http://" + here + "/song.mp3");
        requireRefusal(fetcher("example.org"), "http://" + here + "/song.mp3");
        requireRefusal(fetcher("127.0.0.1"), "http://" + here + "/song.mp3"); // another port
    }

    @Test
    void allowedNameThatMeansThisMachineIsNotFetched() throws IOException {
        String port = here.substring(here.indexOf(':'));
        requireRefusal(fetcher("localhost" + port), "http://localhost" + port + "/song.mp3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://127.0.0.1/a",
                "file:///etc/passwd",
                "http:///a",
                "http://user:secret@127.0.0.1/a",
                "gopher://127.0.0.1/",
                "jar:http://127.0.0.1/!/a",
                "//127.0.0.1/a",
                "http://127.0.0.1\r\nX: y/",
                "http://2130706433/",
                "http://127.1/",
                "nonsense"
            })
    void otherAddressesAreRefused(String url) throws IOException {
        requireRefusal(fetcher("127.0.0.1"), url);
    }

    @Test
    void largeFilesAreRefused() throws IOException {
        SafeFetcher fetcher =
                new SafeFetcher(FetchAllowList.of(List.of(here)), new Limits(1000, Duration.ofSeconds(10)));
        requireRefusal(fetcher, "http://" + here + "/song.mp3");
    }

    @Test
    void slowFilesAreRefused() throws IOException {
        SafeFetcher fetcher =
                new SafeFetcher(FetchAllowList.of(List.of(here)), new Limits(1 << 20, Duration.ofMillis(300)));
        requireRefusal(fetcher, "http://" + here + "/drip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.1",
                "172.20.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fd00::1",
                "fe80::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:0:8.8.8.8",
                "64:ff9b::7f00:1",
                "2002:7f00:1::"
            })
    void addressesOfNetworksAroundAreNotPublic(String address) {
        assertThat(Reach.isPublic(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "2606:4700::1111", "192.167.255.255"})
    void addressesOfTheInternetArePublic(String address) {
        assertThat(Reach.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void nameIsRefusedWhateverPrivateAddressItHas() {
        FetchAllowList list = FetchAllowList.of(List.of("music.example", "10.0.0.5"));
        assertThatThrownBy(() ->
                        list.requireAddress(URI.create("http://music.example/a"), InetAddress.ofLiteral("10.0.0.5")))
                .isInstanceOf(FetchException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a", "a/b", "a b", "a:99999", ""})
    void entriesMustBeHosts(String entry) {
        assertThatThrownBy(() -> FetchAllowList.of(List.of(entry))).isInstanceOf(IllegalArgumentException.class);
    }

    private static SafeFetcher fetcher(String... allowed) {
        return new SafeFetcher(FetchAllowList.of(List.of(allowed)), Limits.DEFAULTS);
    }

    private void requireRefusal(SafeFetcher fetcher, String url) throws IOException {
        assertThatThrownBy(() -> fetcher.fetch(url, folder)).isInstanceOf(FetchException.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /// A byte every now and then, for longer than anyone waits.
    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1000);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 20; i++) {
                out.write('x');
                out.flush();
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Less than was announced.
    private static void cutOff(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write(SONG, 0, 10);
        exchange.close();
    }
}
