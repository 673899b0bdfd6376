package deejai.composer;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;

/// Skips tests that need a program which is not there.
final class InstalledProgram {

    private InstalledProgram() {}

    /// Skips the test, saying so, unless the program is on the path.
    static void assume(String program) {
        String path = System.getenv("PATH");
        boolean found = path != null
                && Arrays.stream(path.split(File.pathSeparator, -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        Assumptions.assumeTrue(found, program + " is not installed");
    }
}
