package deejai.server.savedplaylists;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Where a page of a list ended: what the last playlist has in the columns that the list goes by.
///
/// @param list   which list it is for
/// @param values one for each column, a `Long` or a `Double`
record Cursor(String list, List<Number> values) {

    private static final String SEPARATOR = " ";

    /// The cursor as clients hand it back.
    String text() {
        List<String> parts = new ArrayList<>();
        parts.add(list);
        values.forEach(value -> parts.add(value.toString()));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /// Reads a cursor that a client handed back.
    ///
    /// @param columns how many columns the list goes by
    /// @throws IllegalArgumentException if it is none, or is for another list
    static Cursor parse(String text, String list, int columns) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> parts = List.of(plain.split(SEPARATOR, -1));
            if (parts.getFirst().equals(list) && parts.size() == columns + 1) {
                List<Number> values = new ArrayList<>();
                for (String part : parts.subList(1, parts.size())) {
                    values.add(number(part));
                }
                return new Cursor(list, List.copyOf(values));
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(problem(text), e);
        }
        throw new IllegalArgumentException(problem(text));
    }

    private static Number number(String text) {
        if (text.contains(".")) {
            return Double.valueOf(text);
        }
        return Long.valueOf(text);
    }

    private static String problem(String text) {
        return "cursor must be one that came with a page of the same list: " + text;
    }
}
