package deejai.track2vec;

import java.util.Locale;

/// Names without white space, as the word2vec forms need them.
final class VectorNames {

    private static final int HEX = 16;

    private VectorNames() {}

    /// Replaces white space, control characters and percent signs by a percent sign and two hexadecimal digits.
    static String escape(String name) {
        StringBuilder escaped = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ' ' || c == '%' || c == '\u007f') {
                escaped.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.isEmpty() ? "%" : escaped.toString();
    }

    /// The name that was escaped. What does not look escaped stays.
    static String unescape(String escaped) {
        if (escaped.equals("%")) {
            return "";
        }
        StringBuilder name = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            int code = escaped.charAt(i) == '%' ? code(escaped, i) : -1;
            name.append(code < 0 ? escaped.charAt(i) : (char) code);
            i += code < 0 ? 0 : 2;
        }
        return name.toString();
    }

    private static int code(String text, int percent) {
        if (percent + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(percent + 1), HEX);
        int low = Character.digit(text.charAt(percent + 2), HEX);
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }
}
