package deejai.cli;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Where commands print: results on standard output, as text or as one JSON document, and everything else on
/// standard error.
final class Console {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t]]");

    private final boolean json;
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    Console(boolean json) {
        this.json = json;
    }

    /// True if results are to be JSON.
    boolean isJson() {
        return json;
    }

    /// The characters that standard output can show.
    Charset charset() {
        return out.charset();
    }

    /// Prints a result: the JSON document if that is asked for, the text otherwise. Only one of the two is
    /// made.
    void print(Supplier<?> document, Runnable text) {
        if (json) {
            out.println(toJson(document.get()));
        } else {
            text.run();
        }
    }

    /// Prints a line of a text result, for people.
    void line(String text) {
        out.println(printable(text));
    }

    /// Prints a text of many lines as it is, for programs.
    void text(String text) {
        out.println(text);
    }

    /// Tells the user something that is not part of the result.
    void note(String text) {
        err.println(printable(text));
    }

    /// A text as one line: names of files may hold line breaks, and commands to the terminal.
    static String printable(String text) {
        return CONTROL.matcher(text).replaceAll("?");
    }

    /// A document as JSON text.
    static String toJson(Object document) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(document);
    }

    /// A length as a listener reads it: 3:45, or 1:02:03.
    static String duration(double seconds) {
        long whole = Math.round(seconds);
        return whole >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }

    /// A size as a listener reads it: 12.3 MB.
    static String size(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : bytes < 1_000_000_000
                        ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                        : String.format(Locale.ROOT, "%.2f GB", bytes / 1e9);
    }

    /// "3,000".
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /// "1 track", "2 tracks".
    static String count(long count, String noun) {
        return count(count, noun, noun + "s");
    }

    /// "1 entry", "2 entries".
    static String count(long count, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
    }
}
