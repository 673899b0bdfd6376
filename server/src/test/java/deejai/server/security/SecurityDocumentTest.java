package deejai.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The list in docs/SECURITY.md names tests; they must be there.
class SecurityDocumentTest {

    private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:#(\\w+))?`");

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "SECURITY.md"));
        List<String> missing = new ArrayList<>();
        Matcher matcher = TEST.matcher(document);
        int named = 0;
        while (matcher.find()) {
            named++;
            String source = source(matcher.group(1));
            if (source.isEmpty() || (matcher.group(2) != null && !source.contains(" " + matcher.group(2) + "("))) {
                missing.add(matcher.group());
            }
        }
        assertThat(named).isGreaterThan(50);
        assertThat(missing).isEmpty();
    }

    private static String source(String test) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            List<Path> found =
                    files.filter(file -> file.endsWith(test + ".java")).toList();
            return found.isEmpty() ? "" : Files.readString(found.getFirst());
        }
    }
}
