package deejai.goldens;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reference outputs of the original chain. Those that are free to copy are test resources; those made from licensed
/// music lie beside the repository, and tests that need them are skipped where they are missing.
public final class Goldens {

    private static final Path BESIDE_THE_REPOSITORY = Path.of("..", "..", "shared", "goldens");

    private Goldens() {}

    /// A golden that is part of the repository.
    public static Path resource(String name) throws IOException {
        URL url = Goldens.class.getResource("/goldens/" + name);
        if (url == null) {
            throw new IOException("no such test resource: goldens/" + name);
        }
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /// A golden made from licensed music; skips the test that asks for it where it is missing.
    public static Path licensed(String name) {
        Path path = BESIDE_THE_REPOSITORY.resolve(name);
        assumeTrue(
                Files.exists(path),
                () -> "skipped: " + name + " is missing (goldens of licensed music are not part of the repository)");
        return path;
    }
}
