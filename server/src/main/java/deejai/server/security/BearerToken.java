package deejai.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/// The API token that a program shows: `Authorization: Bearer deejai_...`.
final class BearerToken {

    private static final String SCHEME = "Bearer";

    private BearerToken() {}

    /// True if a request brings one along, whether it is right or not.
    static boolean isPresent(HttpServletRequest request) {
        return find(request).isPresent();
    }

    /// What a request brings along. Other schemes are those of a proxy in front, and its business.
    static Optional<String> find(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return Optional.empty();
        }
        String[] parts = header.strip().split(" +", 2);
        if (!parts[0].equalsIgnoreCase(SCHEME)) {
            return Optional.empty();
        }
        return Optional.of(parts.length == 2 ? parts[1] : "");
    }
}
