package deejai.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;

/// Requests by what they cost, or by what many of them in a row are good for.
enum RequestClass {
    /// Everything else.
    CHEAP,
    /// Searches and playlists: milliseconds of a processor each.
    PLAYLISTS,
    /// Files to be heard: seconds of a processor each.
    UPLOADS,
    /// Passwords to be tried.
    SIGN_IN,
    /// What stays here.
    SAVING;

    private static final Set<String> SIGN_INS = Set.of("/api/v2/session", "/api/v2/session/password", "/api/v2/setup");

    private static final Set<String> SEARCHES =
            Set.of("/api/v2/tracks", "/api/v2/artists", "/api/v2/albums", "/api/v1/search", "/api/v1/playlist");

    static RequestClass of(HttpServletRequest request) {
        return of(request.getMethod(), request.getRequestURI());
    }

    static RequestClass of(String method, String path) {
        boolean isSafe = MethodCheck.SAFE.contains(method);
        if (path.startsWith("/api/v1/search_similar") || (!isSafe && path.startsWith("/api/v2/listening"))) {
            return UPLOADS;
        }
        if (!isSafe && !method.equals("DELETE") && SIGN_INS.contains(path)) {
            return SIGN_IN;
        }
        if (SEARCHES.contains(path) || path.endsWith("/similar") || path.startsWith("/api/v2/playlists")) {
            return PLAYLISTS;
        }
        if (path.equals("/api/v2/map/groups") || (!isSafe && path.startsWith("/api/v2/map/"))) {
            return PLAYLISTS;
        }
        return isSafe || !path.startsWith("/api/") ? CHEAP : SAVING;
    }

    /// As it is told to clients.
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
