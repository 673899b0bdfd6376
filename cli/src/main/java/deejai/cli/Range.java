package deejai.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/// A range of numbers as a listener writes it: "1970-1979", "1990-", "-1965", or "1984" alone.
///
/// @param from first number, null where the range has no beginning
/// @param to   last number, null where it has no end
record Range(@Nullable Double from, @Nullable Double to) {

    private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
    private static final Pattern TO = Pattern.compile(NUMBER + "?\\s*-\\s*" + NUMBER + "?");
    private static final Pattern ONE = Pattern.compile(NUMBER);

    static Range parse(String text) {
        String stripped = text.strip();
        if (ONE.matcher(stripped).matches()) {
            return new Range(Double.valueOf(stripped), Double.valueOf(stripped));
        }
        Matcher range = TO.matcher(stripped);
        if (!range.matches() || (range.group(1) == null && range.group(2) == null)) {
            throw new TypeConversionException("'" + text + "' is not a range such as 3-8, 3- or -8");
        }
        return new Range(number(range.group(1)), number(range.group(2)));
    }

    private static @Nullable Double number(@Nullable String digits) {
        return digits == null ? null : Double.valueOf(digits);
    }

    double fromOr(double otherwise) {
        return from == null ? otherwise : from;
    }

    double toOr(double otherwise) {
        return to == null ? otherwise : to;
    }
}
