package deejai.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Tracing.StartOptions;
import com.microsoft.playwright.Tracing.StopOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What one test uses: servers and browsers, all of which are closed after it.
final class Stage {

    private final Run run;
    private final List<Site> sites = new ArrayList<>();
    private final List<App> apps = new ArrayList<>();

    Stage(Run run) {
        this.run = run;
    }

    /// The server for its own machine that tests share. What a test saves there, others see.
    Site local() {
        return run.local();
    }

    /// A server of this test's own, with the music of the run.
    Site site(Site.Kind kind) {
        return kept(run.another(kind));
    }

    /// A server of this test's own without any music.
    Site empty() {
        return kept(run.empty());
    }

    /// The folder of the music that [#local] knows.
    Path music() {
        return run.music();
    }

    /// The piece that the microphone of every browser hears.
    Path heard() {
        return run.heard();
    }

    /// A browser of its own (cookies, storage) for a server; no page is open.
    App app(Site site, Look look) {
        BrowserContext context = run.browser().newContext(look.options().setBaseURL(site.address("/")));
        context.tracing().start(new StartOptions().setSnapshots(true).setSources(false));
        context.setDefaultTimeout(Run.PATIENCE_MS);
        context.addInitScript(Sounds.SCRIPT);
        Watch watch = new Watch(context);
        App app = new App(site, context.newPage(), watch);
        apps.add(app);
        return app;
    }

    /// What went wrong in any of the browsers.
    List<String> complaints() {
        return apps.stream().flatMap(app -> app.watch().complaints().stream()).toList();
    }

    /// Keeps a picture and a trace of each browser.
    ///
    /// @param folder made if it is not there
    void save(Path folder) {
        for (int i = 0; i < apps.size(); i++) {
            Page page = apps.get(i).page();
            if (!page.isClosed()) {
                page.screenshot(new ScreenshotOptions().setPath(folder.resolve("browser-" + i + ".png")));
            }
            page.context().tracing().stop(new StopOptions().setPath(folder.resolve("browser-" + i + ".zip")));
        }
    }

    /// Closes all that the test opened.
    void close() {
        apps.forEach(app -> app.page().context().close());
        sites.forEach(Site::close);
    }

    private Site kept(Site site) {
        sites.add(site);
        return site;
    }
}
