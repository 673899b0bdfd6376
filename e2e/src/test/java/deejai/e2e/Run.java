package deejai.e2e;

import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import deejai.demo.DemoSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What all tests of a run share: one browser, and a library with a server for its own machine.
final class Run implements AutoCloseable {

    /// Generous: it is only waited so long for what does not come.
    static final double PATIENCE_MS = 60_000;

    private final Path folder;
    private final Playwright playwright;
    private final Browser browser;
    private final Site local;

    private int sites;

    private Run(Path folder, Playwright playwright, Browser browser, Site local) {
        this.folder = folder;
        this.playwright = playwright;
        this.browser = browser;
        this.local = local;
    }

    /// Makes the music, has it scanned, and starts the browser.
    ///
    /// @param settings which music
    static Run begin(Path chromium, DemoSettings settings) {
        try {
            Path folder = Files.createTempDirectory("deejai-e2e");
            Music.write(folder.resolve("music"), settings);
            Site local =
                    Site.start(Site.Kind.LOCAL, folder, folder.resolve("library.db"), List.of(folder.resolve("music")));
            local.awaitScan();
            Playwright playwright =
                    Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
            Path wav = folder.resolve("heard.wav");
            Music.writeWav(heard(folder), wav);
            return new Run(folder, playwright, Chromium.start(playwright, chromium, wav), local);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The server for its own machine that tests share.
    Site local() {
        return local;
    }

    /// The folder of the library's music.
    Path music() {
        return folder.resolve("music");
    }

    /// The piece that the microphone of the browser hears.
    Path heard() {
        return heard(folder);
    }

    private static Path heard(Path folder) {
        return Music.files(folder.resolve("music")).findFirst().orElseThrow();
    }

    Browser browser() {
        return browser;
    }

    /// Another server for the same library, with accounts and playlists of its own.
    Site another(Site.Kind kind) {
        return Site.start(kind, newFolder(), folder.resolve("library.db"), List.of());
    }

    /// A server for its own machine that knows no music.
    Site empty() {
        Path own = newFolder();
        return Site.start(Site.Kind.LOCAL, own, own.resolve("library.db"), List.of());
    }

    private Path newFolder() {
        return folder.resolve("site-" + ++sites);
    }

    @Override
    public void close() throws IOException {
        browser.close();
        playwright.close();
        local.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(requireNonNull(file));
            }
        }
    }
}
