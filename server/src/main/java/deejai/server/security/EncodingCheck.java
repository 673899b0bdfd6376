package deejai.server.security;

import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// The query must be UTF-8 in percent encoding: containers and libraries differ in what they make of anything
/// else, and some of them fail.
///
/// In the path no letter, digit, `-` or `_` may be encoded, which no client needs (RFC 3986, 2.3): checks that go by
/// the path as it was sent, such as how often something may be asked for, would take `/s%65ssion` for another thing.
final class EncodingCheck implements RequestCheck {

    @Override
    public void check(HttpServletRequest request, HttpServletResponse response) {
        if (!isPlain(request.getRequestURI())) {
            throw new ProblemException(
                    ProblemCode.MALFORMED_REQUEST, "the path must not encode letters, digits, hyphens or underscores");
        }
        String query = request.getQueryString();
        if (query != null && !isSound(query)) {
            throw new ProblemException(
                    ProblemCode.MALFORMED_REQUEST, "the query must be UTF-8 in percent encoding, without zero bytes");
        }
    }

    /// True if nothing in a path is encoded that means the same as it is.
    static boolean isPlain(String path) {
        for (int i = path.indexOf('%'); i >= 0; i = path.indexOf('%', i + 1)) {
            int c = digit(path, i + 1) << 4 | digit(path, i + 2);
            boolean isLetterOrDigit = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (isLetterOrDigit || c == '-' || c == '_') {
                return false;
            }
        }
        return true;
    }

    static boolean isSound(String query) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(query.length());
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c == '%') {
                int high = digit(query, i + 1);
                int low = digit(query, i + 2);
                if (high < 0 || low < 0 || (high == 0 && low == 0)) {
                    return false;
                }
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.write(c); // the container gives one character for each byte
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException e) {
            return false; // which is what was asked
        }
    }

    private static int digit(String text, int place) {
        return place < text.length() ? Character.digit(text.charAt(place), 16) : -1;
    }
}
