package deejai.server.problems;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// Problem details as of RFC 9457, with a code.
///
/// @param type   says what the code means: a place in the documentation
/// @param title  the same for every problem of this code
/// @param status of the response
/// @param detail what is wrong with this request
/// @param code   what clients go by
@Schema(description = "Problem details (RFC 9457). Clients go by the code.")
public record Problem(
        @Schema(example = "/problems#not-found") URI type,
        @Schema(example = "There is no such thing") String title,
        @Schema(example = "404") int status,
        @Schema(example = "no track 0123456789abcdef") String detail,
        @Schema(example = "not-found") String code) {

    private static final int MOST_CHARACTERS = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    /// A problem of a code.
    public static Problem of(ProblemCode code, String detail) {
        return new Problem(
                URI.create("/problems#" + code.code()),
                code.title(),
                code.status().value(),
                shortened(detail),
                code.code());
    }

    /// What a client sent is told back to it, but not all of a megabyte.
    private static String shortened(String detail) {
        return detail.length() <= MOST_CHARACTERS ? detail : detail.substring(0, MOST_CHARACTERS) + " ...";
    }

    /// The response that tells a problem.
    static ResponseEntity<Problem> response(ProblemException problem) {
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(problem.code().status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        problem.retryAfterSeconds()
                .ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, Integer.toString(seconds)));
        return response.body(of(problem.code(), problem.detail()));
    }

    /// Tells a problem where no controller is asked, as in filters.
    public static void write(HttpServletResponse response, ProblemException problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.code().status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        problem.retryAfterSeconds()
                .ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(seconds)));
        byte[] body = JSON.writeValueAsBytes(of(problem.code(), problem.detail()));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
