package deejai.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What goes wrong in a browser without anybody seeing it: errors of scripts, violations of the
/// Content-Security-Policy, requests that fail or are refused.
final class Watch {

    /// Chromium says this of each response that [#hear] judges by itself.
    private static final String OF_RESPONSE = "Failed to load resource";

    /// Requests that the page gave up, as when a search goes on with the next letter.
    private static final String GIVEN_UP = "net::ERR_ABORTED";

    private final List<String> complaints = new ArrayList<>();
    private final List<Expected> expected = new ArrayList<>();

    /// @param status HTTP status; 0 for no answer
    private record Expected(int status, Pattern url) {}

    Watch(BrowserContext context) {
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> complaints.add("script: " + error.error()));
        context.onResponse(this::hear);
        context.onRequestFailed(this::hear);
        // A track without a picture has none, which is no fault.
        expect(404, "/cover");
    }

    /// Takes a status for right from now on.
    ///
    /// @param url regular expression of a part of the address
    void expect(int status, String url) {
        expected.add(new Expected(status, Pattern.compile(url)));
    }

    /// Takes it for right from now on that no server answers.
    void expectNoAnswer() {
        expect(0, "");
    }

    /// What went wrong.
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith(OF_RESPONSE)) {
            complaints.add("console: " + message.text());
        }
    }

    private void hear(Response response) {
        if (response.status() >= 400 && !isExpected(response.status(), response.url())) {
            complaints.add(response.status() + " " + response.request().method() + " " + response.url());
        }
    }

    private void hear(Request request) {
        if (!GIVEN_UP.equals(request.failure()) && !isExpected(0, request.url())) {
            complaints.add(request.failure() + " " + request.method() + " " + request.url());
        }
    }

    private boolean isExpected(int status, String url) {
        return expected.stream()
                .anyMatch(each ->
                        each.status() == status && each.url().matcher(url).find());
    }
}
