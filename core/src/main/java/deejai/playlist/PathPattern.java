package deejai.playlist;

import deejai.library.TextFolding;
import java.io.File;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Tells the paths of files and folders that a listener means: names with `/` between them, in which `*` stands
/// for any part of a name, `?` for one character and `**` for any folders. Case and accents do not matter. It
/// matches a file and everything in a folder; a pattern that does not begin with `/` may begin at any folder:
/// "jazz" is every file in or below a folder of that name, wherever it lies.
public final class PathPattern {

    private final String pattern;
    private final Pattern regex;

    private PathPattern(String pattern, Pattern regex) {
        this.pattern = pattern;
        this.regex = regex;
    }

    /// The pattern that a text writes.
    ///
    /// @throws IllegalArgumentException if it is blank
    public static PathPattern of(String pattern) {
        String folded = folded(pattern).strip();
        String names = folded.endsWith("/") ? folded.substring(0, folded.length() - 1) : folded;
        if (folded.isEmpty()) {
            throw new IllegalArgumentException("pattern must not be blank: \"" + pattern + "\"");
        }
        boolean fromRoot = names.startsWith("/") || names.matches("[a-z]:/.*");
        return new PathPattern(pattern, Pattern.compile((fromRoot ? "" : "(?:.*/)?") + regex(names) + "(?:/.*)?"));
    }

    /// True for the path of a file that is meant.
    public boolean matches(Path path) {
        return regex.matcher(folded(path.toString())).matches();
    }

    private static String folded(String path) {
        return TextFolding.fold(File.separatorChar == '\\' ? path.replace('\\', '/') : path);
    }

    private static String regex(String names) {
        StringBuilder regex = new StringBuilder();
        int i = 0;
        while (i < names.length()) {
            if (names.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 3;
            } else if (names.startsWith("**", i)) {
                regex.append(".*");
                i += 2;
            } else {
                char c = names.charAt(i);
                regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
                i++;
            }
        }
        return regex.toString();
    }

    @Override
    public String toString() {
        return pattern;
    }
}
