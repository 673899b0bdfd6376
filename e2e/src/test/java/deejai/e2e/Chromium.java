package deejai.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The browser of this machine: nothing is downloaded.
final class Chromium {

    /// Names a browser where it is in none of the usual places.
    static final String VARIABLE = "CHROMIUM";

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:/Program Files/Google/Chrome/Application/chrome.exe");

    private Chromium() {}

    /// Its program; empty if there is none.
    static Optional<Path> find() {
        return Stream.concat(Stream.ofNullable(System.getenv(VARIABLE)), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Starts it without a window.
    ///
    /// @param heard WAV file that the microphone hears, over and over
    static Browser start(Playwright playwright, Path program, Path heard) {
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of(
                                "--use-fake-device-for-media-stream", "--use-file-for-fake-audio-capture=" + heard)));
    }
}
