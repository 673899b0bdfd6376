package deejai.server.security;

import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a request may carry: JSON of moderate size, and files only where files are expected.
///
/// Forms of plain HTML are not taken anywhere: they, and text, are all that a page can send to another site
/// without asking it first.
final class ContentCheck implements RequestCheck {

    /// Bytes of the largest JSON document.
    static final long MOST_JSON = 1 << 20;

    /// Bytes of the largest upload, with what a form puts around the file.
    static final long MOST_UPLOAD = 65L << 20;

    private static final List<String> UPLOADS = List.of("/api/v2/listening");

    private static final List<String> UPLOAD_TYPES =
            List.of("multipart/form-data", "audio/", "video/webm", "application/octet-stream", "application/ogg");

    @Override
    public void check(HttpServletRequest request, HttpServletResponse response) {
        long most = mostBytes(request);
        if (request.getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        boolean hasBody = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        if (hasBody && !isTaken(request.getContentType(), isUpload(request))) {
            throw new ProblemException(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    isUpload(request) ? "send the file as a multipart form" : "send application/json");
        }
    }

    /// Bytes that the body of a request may have.
    static long mostBytes(HttpServletRequest request) {
        return isUpload(request) ? MOST_UPLOAD : MOST_JSON;
    }

    static ProblemException tooLarge(long most) {
        return new ProblemException(ProblemCode.TOO_LARGE, "the body must not have more than " + most + " bytes");
    }

    private static boolean isUpload(HttpServletRequest request) {
        String path = request.getRequestURI();
        return UPLOADS.stream().anyMatch(upload -> path.equals(upload) || path.startsWith(upload + "/"));
    }

    private static boolean isTaken(@Nullable String contentType, boolean isUpload) {
        if (contentType == null) {
            return false;
        }
        int parameters = contentType.indexOf(';');
        String type = (parameters < 0 ? contentType : contentType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
        boolean isJson = type.equals("application/json") || (type.startsWith("application/") && type.endsWith("+json"));
        return isJson || (isUpload && UPLOAD_TYPES.stream().anyMatch(type::startsWith));
    }
}
