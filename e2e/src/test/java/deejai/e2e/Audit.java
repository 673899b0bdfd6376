package deejai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Looks with axe for what keeps people out: names that are missing, contrast that is too low.
final class Audit {

    /// The build of the web app brings it along.
    private static final Path AXE =
            Path.of(System.getProperty("e2e.folder", "."), "..", "web", "node_modules", "axe-core", "axe.min.js");

    private static final String RUN = """
            async () => (await axe.run(document, {resultTypes: ['violations']})).violations.flatMap(
              ({id, nodes}) => nodes.map(({html, failureSummary}) => `${id}: ${html}\\n${failureSummary}`))
            """;

    private Audit() {}

    /// Fails where the page that is shown has anything of the kind.
    static void check(App app) {
        try {
            app.page().evaluate(Files.readString(AXE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<?> violations = (List<?>) app.page().evaluate(RUN);
        assertThat(violations)
                .as("what axe finds on " + app.page().url() + ", " + app.page().viewportSize().width + " px wide")
                .isEmpty();
    }
}
