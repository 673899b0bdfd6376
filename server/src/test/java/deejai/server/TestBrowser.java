package deejai.server;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// A browser, with an address and cookies of its own, that reaches a server through a trusted proxy on this
/// machine.
public final class TestBrowser {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestServer server;
    private final String address;
    private final boolean isSecure;
    private final Map<String, String> cookies = new TreeMap<>();

    private TestBrowser(TestServer server, boolean isSecure) {
        this.server = server;
        this.isSecure = isSecure;
        int number = COUNT.incrementAndGet();
        this.address = "198.51." + number / 250 + "." + (1 + number % 250);
    }

    /// A browser that uses https.
    public static TestBrowser secure(TestServer server) {
        return new TestBrowser(server, true);
    }

    /// A browser that uses http.
    public static TestBrowser plain(TestServer server) {
        return new TestBrowser(server, false);
    }

    /// Cookies by name.
    public Map<String, String> cookies() {
        return cookies;
    }

    /// Sends a request without a body.
    public HttpResponse<String> send(String method, String path) {
        return send(server.request(path).method(method, BodyPublishers.noBody()));
    }

    /// Sends JSON.
    public HttpResponse<String> send(String method, String path, String json) {
        return send(server.request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    /// Sends a request with the cookies, and keeps those of the response.
    public HttpResponse<String> send(HttpRequest.Builder request) {
        request.header("X-Forwarded-For", address).header("X-Forwarded-Proto", isSecure ? "https" : "http");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> response = server.send(request);
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            String name = pair.substring(0, pair.indexOf('='));
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(name);
            } else {
                cookies.put(name, pair.substring(pair.indexOf('=') + 1));
            }
        }
        return response;
    }

    /// Signs in.
    public HttpResponse<String> signIn(String name, String password) {
        return send("POST", "/api/v2/session", "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}");
    }
}
