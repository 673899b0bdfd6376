package deejai.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import deejai.server.TestBrowser;
import deejai.server.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/// A server that asks for accounts.
class AccountServerTest {

    private static final String PASSWORD = "correct horse battery";
    private static final AtomicInteger NAMES = new AtomicInteger();

    @TempDir
    static Path folder;

    private static TestServer server;
    private static TestBrowser admin;
    private static String setupToken = "";
    private static String hash = "";

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start(TestServer.siteSettings(folder, false));
        setupToken = server.setupToken().orElseThrow();
        admin = TestBrowser.secure(server);
        requireOnlyTheTokenMakesTheFirstAccount();
        HttpResponse<String> made = admin.send("POST", "/api/v2/setup", firstAccount(setupToken, "Ada"));
        assertThat(made.statusCode()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void requireOnlyTheTokenMakesTheFirstAccount() {
        TestBrowser stranger = TestBrowser.secure(server);
        assertThat(json(stranger.send("GET", "/api/v2/session"))
                        .get("needsSetup")
                        .asBoolean())
                .isTrue();
        assertProblem(stranger.send("POST", "/api/v2/setup", firstAccount("x".repeat(44), "Eve")), 403, "forbidden");
    }

    @Test
    void setupTokenIsGoodOnce() {
        TestBrowser stranger = TestBrowser.secure(server);
        assertThat(setupToken).hasSizeGreaterThanOrEqualTo(22); // 128 bits
        assertThat(server.setupToken()).isEqualTo(Optional.empty());
        assertProblem(stranger.send("POST", "/api/v2/setup", firstAccount(setupToken, "Eve")), 403, "forbidden");
        assertThat(json(stranger.send("GET", "/api/v2/session"))
                        .get("needsSetup")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void setupSignsIn() {
        JsonNode session = json(admin.send("GET", "/api/v2/session"));
        assertThat(session.get("mode").asString()).isEqualTo("accounts");
        assertThat(session.get("signedIn").asBoolean()).isTrue();
        assertThat(session.get("name").asString()).isEqualTo("Ada");
        assertThat(session.get("access").asString()).isEqualTo("admin");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v2/tracks?q=a",
        "GET, /api/v2/tracks/none/audio",
        "POST, /api/v2/playlists/generate",
        "GET, /api/v2/saved-playlists",
        "GET, /api/v1/search?string=a",
        "GET, /api/v2/library",
        "POST, /api/v2/scan",
        "GET, /api/v2/accounts",
        "GET, /api/v2/tokens",
        "GET, /api/v2/sessions",
        "PUT, /api/v2/session/password",
        "GET, /docs",
        "GET, /api/v2/openapi.json",
        "GET, /metrics"
    })
    void nobodyGetsInWithoutAnAccount(String method, String path) {
        assertProblem(TestBrowser.secure(server).send(method, path), 401, "sign-in-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/assets/app.js", "/s/abc", "/embed/abc", "/api/v2/shared/abc"})
    void pagesToSignInAndSharedOnesAreForAll(String path) {
        assertThat(TestBrowser.secure(server).send("GET", path).statusCode()).isNotIn(401, 403, 500);
    }

    @Test
    void metricsAreForProgramsOnThisMachine() {
        assertThat(server.get("/metrics").statusCode()).isEqualTo(200);
    }

    @Test
    void sessionIsInACookieThatNoScriptReads() {
        TestBrowser browser = TestBrowser.secure(server);
        String name = newListener();
        String cookie = browser.signIn(name, PASSWORD)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        assertThat(cookie)
                .startsWith("__Host-deejai_session=")
                .contains("; HttpOnly")
                .contains("; Secure")
                .contains("; SameSite=Lax")
                .contains("; Path=/")
                .doesNotContain("Domain");
        assertThat(browser.cookies().get("__Host-deejai_session")).hasSizeGreaterThanOrEqualTo(43); // 256 bits
    }

    @Test
    void cookieOverHttpIsNoGoodOverHttps() {
        TestBrowser plain = TestBrowser.plain(server);
        plain.signIn(newListener(), PASSWORD);
        assertThat(plain.cookies()).containsOnlyKeys("deejai_session");
        assertThat(plain.send("GET", "/api/v2/sessions").statusCode()).isEqualTo(200);
        TestBrowser secure = TestBrowser.secure(server);
        secure.cookies().putAll(plain.cookies());
        assertThat(secure.send("GET", "/api/v2/sessions").statusCode()).isEqualTo(401);
    }

    @Test
    void everySignInHasATokenOfItsOwnAndEndsTheOneBefore() {
        TestBrowser browser = TestBrowser.secure(server);
        String name = newListener();
        browser.signIn(name, PASSWORD);
        TestBrowser before = TestBrowser.secure(server);
        before.cookies().putAll(browser.cookies());
        browser.signIn(name, PASSWORD);
        assertThat(browser.cookies()).isNotEqualTo(before.cookies());
        assertThat(browser.send("GET", "/api/v2/sessions").statusCode()).isEqualTo(200);
        assertThat(before.send("GET", "/api/v2/sessions").statusCode()).isEqualTo(401);
    }

    @Test
    void signingOutEndsTheSession() {
        TestBrowser browser = signedIn(newListener());
        TestBrowser copy = TestBrowser.secure(server);
        copy.cookies().putAll(browser.cookies());
        HttpResponse<String> response = browser.send("DELETE", "/api/v2/session");
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\"");
        assertThat(browser.cookies()).isEmpty();
        assertThat(copy.send("GET", "/api/v2/sessions").statusCode()).isEqualTo(401);
    }

    @Test
    void otherSessionsAreListedAndEnded() {
        String name = newListener();
        TestBrowser here = signedIn(name);
        TestBrowser there = signedIn(name);
        JsonNode sessions = json(here.send("GET", "/api/v2/sessions")).get("sessions");
        assertThat(sessions.size()).isEqualTo(2);
        assertThat(sessions.valueStream()
                        .filter(session -> session.get("current").asBoolean()))
                .hasSize(1);
        assertThat(here.send("DELETE", "/api/v2/sessions").statusCode()).isEqualTo(204);
        assertThat(here.send("GET", "/api/v2/sessions").statusCode()).isEqualTo(200);
        assertThat(there.send("GET", "/api/v2/sessions").statusCode()).isEqualTo(401);
    }

    @Test
    void nobodyEndsSessionsOfOthers() {
        TestBrowser one = signedIn(newListener());
        TestBrowser two = signedIn(newListener());
        long id = json(one.send("GET", "/api/v2/sessions"))
                .get("sessions")
                .get(0)
                .get("id")
                .asLong();
        assertProblem(two.send("DELETE", "/api/v2/sessions/" + id), 404, "not-found");
        assertThat(one.send("GET", "/api/v2/sessions").statusCode()).isEqualTo(200);
    }

    @Test
    void newPasswordNeedsThePresentOneAndEndsOtherSessions() {
        String name = newListener();
        TestBrowser here = signedIn(name);
        TestBrowser there = signedIn(name);
        assertProblem(
                here.send("PUT", "/api/v2/session/password", passwords("wrong password!!", "another good one")),
                401,
                "wrong-credentials");
        assertProblem(
                here.send("PUT", "/api/v2/session/password", passwords(PASSWORD, "short")), 400, "invalid-argument");
        assertThat(here.send("PUT", "/api/v2/session/password", passwords(PASSWORD, "another good one"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(here.send("GET", "/api/v2/sessions").statusCode()).isEqualTo(200);
        assertThat(there.send("GET", "/api/v2/sessions").statusCode()).isEqualTo(401);
        assertProblem(TestBrowser.secure(server).signIn(name, PASSWORD), 401, "wrong-credentials");
        assertThat(TestBrowser.secure(server).signIn(name, "another good one").statusCode())
                .isEqualTo(200);
    }

    @Test
    void unknownNamesAreAnsweredLikeWrongPasswords() {
        HttpResponse<String> unknown = TestBrowser.secure(server).signIn("nobody of that name", PASSWORD);
        HttpResponse<String> wrong = TestBrowser.secure(server).signIn(newListener(), "wrong password!!");
        assertProblem(unknown, 401, "wrong-credentials");
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void logsHoldNoSecrets() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        log.start();
        TestBrowser browser;
        try {
            String name = newListener();
            TestBrowser.secure(server).signIn(name, "wrong password!!");
            browser = signedIn(name);
        } finally {
            root.detachAppender(log);
        }
        String lines = log.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"));
        assertThat(lines)
                .contains("wrong password for account")
                .contains("showed its password")
                .doesNotContain("wrong password!!")
                .doesNotContain(PASSWORD)
                .doesNotContain(browser.cookies().values());
    }

    @Test
    void guessesMustWait() {
        String name = newListener();
        for (int guess = 0; guess < 6; guess++) {
            assertProblem(TestBrowser.secure(server).signIn(name, "wrong password!!"), 401, "wrong-credentials");
        }
        HttpResponse<String> response = TestBrowser.secure(server).signIn(name, PASSWORD);
        assertProblem(response, 429, "rate-limited");
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void oneAddressSendsNoMoreThanTenPasswordsAMinute() {
        TestBrowser browser = TestBrowser.secure(server);
        int refused = 0;
        for (int i = 0; i < 12; i++) {
            HttpResponse<String> response = browser.send("POST", "/api/v2/session", "{}");
            assertThat(response.statusCode()).isIn(400, 429);
            refused += response.statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\":\"a\"}", "[]", "", "{\"name\":{},\"password\":1}", "{\"isAdmin\":true}"})
    void malformedCredentialsAreRefused(String json) {
        HttpResponse<String> response = TestBrowser.secure(server).send("POST", "/api/v2/session", json);
        assertThat(response.statusCode()).isIn(400, 401);
        assertThat(response.body()).doesNotContain("deejai.server").doesNotContain("Exception");
    }

    @Test
    void listenersManageNothing() {
        TestBrowser listener = signedIn(newListener());
        assertProblem(listener.send("GET", "/api/v2/accounts"), 403, "forbidden");
        assertProblem(listener.send("POST", "/api/v2/accounts", account("x", "admin")), 403, "forbidden");
        assertProblem(listener.send("POST", "/api/v2/scan"), 403, "forbidden");
        assertProblem(listener.send("PUT", "/api/v2/folders", "{}"), 403, "forbidden");
        assertProblem(listener.send("POST", "/api/v2/tokens", "{\"name\":\"t\",\"role\":\"admin\"}"), 403, "forbidden");
    }

    @Test
    void adminsManageAccounts() {
        String name = newListener();
        JsonNode accounts = json(admin.send("GET", "/api/v2/accounts")).get("accounts");
        JsonNode made = accounts.valueStream()
                .filter(account -> account.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(made.get("role").asString()).isEqualTo("listener");
        assertThat(accounts.toString()).doesNotContain("password").doesNotContain("$2");
        String path = "/api/v2/accounts/" + made.get("id").asLong();
        TestBrowser member = signedIn(name);
        assertThat(admin.send("PATCH", path, "{\"role\":\"admin\"}").statusCode())
                .isEqualTo(200);
        assertThat(member.send("GET", "/api/v2/accounts").statusCode()).isEqualTo(200);
        assertThat(admin.send("PATCH", path, "{\"password\":\"given by the admin\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(member.send("GET", "/api/v2/accounts").statusCode()).isEqualTo(401);
        assertThat(TestBrowser.secure(server).signIn(name, "given by the admin").statusCode())
                .isEqualTo(200);
        assertThat(admin.send("DELETE", path).statusCode()).isEqualTo(204);
        assertProblem(admin.send("DELETE", path), 404, "not-found");
    }

    @Test
    void deletedAccountsAreSignedOut() {
        String name = newListener();
        TestBrowser member = signedIn(name);
        assertThat(admin.send("DELETE", "/api/v2/accounts/" + id(name)).statusCode())
                .isEqualTo(204);
        assertThat(member.send("GET", "/api/v2/sessions").statusCode()).isEqualTo(401);
    }

    @Test
    void lastAdminStays() {
        long ada = id("Ada");
        assertProblem(admin.send("PATCH", "/api/v2/accounts/" + ada, "{\"role\":\"listener\"}"), 409, "conflict");
        assertProblem(admin.send("DELETE", "/api/v2/accounts/" + ada), 409, "conflict");
        assertProblem(
                admin.send("PATCH", "/api/v2/accounts/" + ada, "{\"password\":\"given by the admin\"}"),
                409,
                "conflict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "password1234", "aaaaaaaaaaaaaaaa"})
    void weakPasswordsAreRefused(String password) {
        HttpResponse<String> response =
                admin.send("POST", "/api/v2/accounts", "{\"name\":\"weak\",\"password\":\"" + password + "\"}");
        assertProblem(response, 400, "invalid-argument");
    }

    @ParameterizedTest
    @ValueSource(strings = {"пароль с пробелами", "🎵🎶🎵🎶🎸🎹🥁🎷🎺🎻🪕🪗", "only lower case letters and spaces"})
    void passwordsMayHaveAnyCharacters(String password) {
        String name = "any" + NAMES.incrementAndGet();
        String body = "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}";
        assertThat(admin.send("POST", "/api/v2/accounts", body).statusCode()).isEqualTo(201);
        assertThat(TestBrowser.secure(server).signIn(name, password).statusCode())
                .isEqualTo(200);
    }

    @Test
    void longPasswordsCountToTheirEnd() {
        String name = "long" + NAMES.incrementAndGet();
        String password = "pass phrase ".repeat(10);
        String body = "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}";
        assertThat(admin.send("POST", "/api/v2/accounts", body).statusCode()).isEqualTo(201);
        String almost = password.substring(0, password.length() - 1) + "x";
        assertThat(TestBrowser.secure(server).signIn(name, almost).statusCode()).isEqualTo(401);
        assertThat(TestBrowser.secure(server).signIn(name, password).statusCode())
                .isEqualTo(200);
        String tooLong = "{\"name\":\"too long\",\"password\":\"" + "word ".repeat(60) + "\"}";
        assertProblem(admin.send("POST", "/api/v2/accounts", tooLong), 400, "invalid-argument");
    }

    @Test
    void namesAreTakenOnce() {
        String name = newListener();
        assertProblem(
                admin.send("POST", "/api/v2/accounts", account(name.toUpperCase(Locale.ROOT), "listener")),
                409,
                "conflict");
    }

    @Test
    void tokensDoWhatTheyMayAndManageNothing() {
        JsonNode made = json(admin.send("POST", "/api/v2/tokens", "{\"name\":\"backup\",\"role\":\"admin\"}"));
        String secret = made.get("secret").asString();
        assertThat(secret).startsWith("deejai_");
        assertThat(admin.send("GET", "/api/v2/tokens").body())
                .contains("backup")
                .doesNotContain(secret);
        assertThat(withToken(secret, "GET", "/api/v2/tracks/none").statusCode()).isNotIn(401, 403);
        assertThat(withToken(secret, "POST", "/api/v2/scan").statusCode()).isNotIn(401, 403);
        JsonNode session = json(withToken(secret, "GET", "/api/v2/session"));
        assertThat(session.get("access").asString()).isEqualTo("admin");
        for (String path : new String[] {"/api/v2/accounts", "/api/v2/tokens", "/api/v2/sessions"}) {
            assertProblem(withToken(secret, "GET", path), 403, "forbidden");
        }
        assertProblem(withToken(secret, "PUT", "/api/v2/session/password"), 403, "forbidden");
        long id = made.get("token").get("id").asLong();
        assertThat(admin.send("DELETE", "/api/v2/tokens/" + id).statusCode()).isEqualTo(204);
        assertProblem(withToken(secret, "GET", "/api/v2/tracks/none"), 401, "sign-in-required");
    }

    @Test
    void tokensOfListenersDoNotScan() {
        JsonNode made = json(signedIn(newListener()).send("POST", "/api/v2/tokens", "{\"name\":\"player\"}"));
        String secret = made.get("secret").asString();
        assertThat(withToken(secret, "GET", "/api/v2/tracks/none").statusCode()).isNotIn(401, 403);
        assertProblem(withToken(secret, "POST", "/api/v2/scan"), 403, "forbidden");
    }

    @Test
    void tokensNeedNoOrigin() {
        JsonNode made = json(admin.send("POST", "/api/v2/tokens", "{\"name\":\"page\"}"));
        var request = server.request("/api/v2/nothing")
                .header("Authorization", "Bearer " + made.get("secret").asString())
                .header("Sec-Fetch-Site", "cross-site");
        assertThat(TestBrowser.secure(server).send(request.DELETE()).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer deejai_nonsense", "Bearer ", "bearer x' or 1=1 --"})
    void wrongTokensAreTold(String header) {
        var request = server.request("/api/v2/tracks/none").header("Authorization", header);
        assertProblem(admin.send(request), 401, "sign-in-required");
    }

    @Test
    void cookiesDoNotWorkFromOtherSites() {
        var request = server.request("/api/v2/accounts")
                .header("Content-Type", "application/json")
                .header("Origin", "https://evil.example");
        assertProblem(admin.send(request.POST(BodyPublishers.ofString(account("e", "admin")))), 403, "cross-site");
    }

    @Test
    void publicNameIsAnOriginOfOurs() {
        var request = server.request("/api/v2/nothing").header("Origin", "https://dj.example");
        assertThat(admin.send(request.DELETE()).statusCode()).isEqualTo(404);
    }

    @Test
    void httpsIsMadeToLast() {
        assertThat(TestBrowser.secure(server).send("GET", "/").headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000");
        assertThat(TestBrowser.plain(server).send("GET", "/").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"dj.example, 404", "127.0.0.1, 404", "localhost, 404", "10.1.2.3:80, 404", "evil.example, 421"})
    void namedServerAnswersToItsNames(String host, int status) {
        assertThat(server.rawGet("/nothing.txt", "Host: " + host)).startsWith("HTTP/1.1 " + status);
    }

    private static HttpResponse<String> withToken(String secret, String method, String path) {
        TestBrowser browser = TestBrowser.secure(server);
        return browser.send(server.request(path)
                .header("Authorization", "Bearer " + secret)
                .method(method, BodyPublishers.noBody()));
    }

    private static String newListener() {
        String name = "listener" + NAMES.incrementAndGet();
        // Not through the API, which saves no more than 30 things a minute for an account.
        ApplicationContext context = server.context();
        PasswordHashing hashing = context.getBean(PasswordHashing.class);
        assertThat(context.getBean(AccountStore.class).create(name, hash(hashing), Role.LISTENER))
                .isPresent();
        return name;
    }

    /// Takes a tenth of a second, so it is made once.
    private static synchronized String hash(PasswordHashing hashing) {
        if (hash.isEmpty()) {
            hash = hashing.hash(PASSWORD);
        }
        return hash;
    }

    private static TestBrowser signedIn(String name) {
        TestBrowser browser = TestBrowser.secure(server);
        assertThat(browser.signIn(name, PASSWORD).statusCode()).isEqualTo(200);
        return browser;
    }

    private static long id(String name) {
        return json(admin.send("GET", "/api/v2/accounts"))
                .get("accounts")
                .valueStream()
                .filter(account -> account.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asLong();
    }

    private static String firstAccount(String token, String name) {
        return "{\"token\":\"" + token + "\",\"name\":\"" + name + "\",\"password\":\"" + PASSWORD + "\"}";
    }

    private static String account(String name, String role) {
        return "{\"name\":\"" + name + "\",\"password\":\"" + PASSWORD + "\",\"role\":\"" + role + "\"}";
    }

    private static String passwords(String present, String next) {
        return "{\"password\":\"" + present + "\",\"newPassword\":\"" + next + "\"}";
    }

    private static JsonNode json(HttpResponse<String> response) {
        return TestServer.json(response);
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(json(response).get("code").asString()).isEqualTo(code);
    }
}
