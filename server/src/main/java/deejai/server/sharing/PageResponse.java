package deejai.server.sharing;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Pages about playlists as responses. They are told to keep to more than all other responses are: nothing but our
/// own pictures, music, style and script.
public final class PageResponse {

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "img-src 'self'",
            "media-src 'self'",
            "style-src 'self'",
            "script-src 'self'",
            "base-uri 'none'",
            "form-action 'none'");

    private PageResponse() {}

    /// A page.
    ///
    /// @param response to be given headers, in place of those that are set already
    public static ResponseEntity<byte[]> of(SharePage page, HttpServletResponse response) {
        boolean isEmbedded = page.layout() == SharePage.Layout.COMPACT;
        response.setHeader("Content-Security-Policy", POLICY + "; frame-ancestors " + (isEmbedded ? "*" : "'none'"));
        response.setHeader("X-Robots-Tag", "noindex");
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(ShareHtml.write(page).getBytes(StandardCharsets.UTF_8));
    }
}
