package deejai.server.problems;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/// Everything that can be wrong with a request, or with the server. Clients go by the code, so none is ever
/// renamed.
public enum ProblemCode {
    INVALID_ARGUMENT(HttpStatus.BAD_REQUEST, "An argument is not allowed"),
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be read"),
    NOT_ANALYSED(HttpStatus.UNPROCESSABLE_CONTENT, "A track has not been analysed"),
    UNREADABLE_AUDIO(HttpStatus.UNPROCESSABLE_CONTENT, "The audio cannot be read"),
    SIGN_IN_REQUIRED(HttpStatus.UNAUTHORIZED, "Sign in first"),
    WRONG_CREDENTIALS(HttpStatus.UNAUTHORIZED, "Name or password is wrong"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Not allowed"),
    CROSS_SITE(HttpStatus.FORBIDDEN, "The request comes from another site"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such thing"),
    MAP_CHANGED(HttpStatus.NOT_FOUND, "The map has been made anew"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The method is not allowed here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Nothing of the accepted types"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The type of the content is not supported"),
    CONFLICT(HttpStatus.CONFLICT, "It is not possible as things are"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is too large"),
    RANGE_NOT_SATISFIABLE(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "The file has no such range"),
    UNKNOWN_HOST(HttpStatus.MISDIRECTED_REQUEST, "This server does not go by that name"),
    RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    LIBRARY_EMPTY(HttpStatus.SERVICE_UNAVAILABLE, "No track has been analysed yet"),
    OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE, "Too much to do just now"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "An error in the server");

    private final HttpStatus status;
    private final String title;

    ProblemCode(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /// What a status means where no more is known.
    public static ProblemCode ofStatus(int status) {
        for (ProblemCode code : values()) {
            if (code.status().value() == status && code != INVALID_ARGUMENT) {
                return code;
            }
        }
        // Methods and versions of HTTP that nobody knows are the client's fault, whatever their numbers say.
        boolean isUnknownHttp =
                status == HttpStatus.NOT_IMPLEMENTED.value() || status == HttpStatus.HTTP_VERSION_NOT_SUPPORTED.value();
        return status < 500 || isUnknownHttp ? MALFORMED_REQUEST : INTERNAL_ERROR;
    }

    /// What clients go by, such as `library-empty`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The status of the response.
    public HttpStatus status() {
        return status;
    }

    /// What it is about, in words; the same for every occurrence.
    public String title() {
        return title;
    }
}
