package deejai.server.security;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands in a Host header.
///
/// @param host in lower case; an IPv6 address without its brackets
/// @param port -1 if none is named
record HostAndPort(String host, int port) {

    private static final Pattern FORM =
            Pattern.compile("(?:\\[([0-9A-Fa-f:.]{2,45})]|([A-Za-z0-9._-]{1,253}))(?::(\\d{1,5}))?");

    HostAndPort {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        host = bare.toLowerCase(Locale.ROOT);
        if (port < -1 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535: " + port);
        }
    }

    /// Reads `name`, `name:8642` or `[::1]:8642`; null if it is none of these.
    static @Nullable HostAndPort parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        String host = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        String port = matcher.group(3);
        int number = port == null ? -1 : Integer.parseInt(port);
        return number > 65_535 ? null : new HostAndPort(host, number);
    }
}
