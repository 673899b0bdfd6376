package deejai.server.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// A cookie whose value nobody else may know: out of reach of scripts, sent to this host alone and not with
/// the unsafe requests of other sites.
///
/// Where the browser speaks https, the cookie has the prefix `__Host-`, which keeps other hosts of the same
/// domain and pages that came by http from setting it; one without the prefix is not looked at then.
///
/// @param name of the cookie without the prefix
public record SecretCookie(String name) {

    private static final String PREFIX = "__Host-";

    /// What our random values look like; nothing else is worth looking up.
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{32,64}");

    /// What a request brought along.
    public Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        String full = fullName(request);
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(full)
                    && VALUE.matcher(cookie.getValue()).matches()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /// Gives it to the browser.
    public void write(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(fullName(request), value)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .path("/")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /// Takes it back.
    public void clear(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, "", Duration.ZERO);
    }

    private String fullName(HttpServletRequest request) {
        return request.isSecure() ? PREFIX + name : name;
    }
}
