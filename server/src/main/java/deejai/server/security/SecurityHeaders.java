package deejai.server.security;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/// What browsers are told to keep to, with every response. They are set before anything else happens, so
/// errors have them too; a controller may set another `Cache-Control`.
///
/// Styles may stand in the page because the components of the web app write theirs there. Scripts may not.
final class SecurityHeaders {

    private static final String POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            "font-src 'self' data:",
            "worker-src 'self' blob:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'");

    /// Pages that are made to be shown in other sites' pages.
    private static final List<String> EMBEDDED =
            List.of("/embed/", "/api/v1/track_widget", "/api/v1/widget", "/api/v1/playlist_widget");

    private static final String YEAR = "max-age=31536000";

    private SecurityHeaders() {}

    /// Sets the headers of a response to a request for `path`.
    ///
    /// @param isSecure true if it came by https
    static void set(String path, boolean isSecure, HttpServletResponse response) {
        boolean isEmbedded = EMBEDDED.stream().anyMatch(path::startsWith);
        boolean isApi = path.startsWith("/api/");
        response.setHeader("Content-Security-Policy", POLICY + "; frame-ancestors " + (isEmbedded ? "*" : "'none'"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy", "microphone=(self), camera=(), geolocation=(), payment=(), usb=(), midi=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", isEmbedded ? "cross-origin" : "same-origin");
        // What the API tells may be personal. The rest is the same for all, but may change with the next
        // version.
        response.setHeader("Cache-Control", isApi ? "no-store" : "no-cache");
        if (!isEmbedded) {
            response.setHeader("X-Frame-Options", "DENY");
        }
        if (isApi && !isEmbedded) {
            // Opened as a page, an answer is saved, not shown, whatever it holds.
            response.setHeader("Content-Disposition", "attachment; filename=\"api.json\"");
        }
        if (isSecure) {
            response.setHeader("Strict-Transport-Security", YEAR);
        }
    }
}
