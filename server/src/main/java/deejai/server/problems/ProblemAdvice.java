package deejai.server.problems;

import deejai.playlist.NotAnalysedException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/// Turns what controllers throw into problem details. Whatever is not expected is logged and told as an error
/// of the server, without its reason.
@RestControllerAdvice
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Problem> handle(ProblemException e) {
        return Problem.response(e);
    }

    @ExceptionHandler
    ResponseEntity<Problem> handle(JdbiException e, HttpServletRequest request) {
        return DatabaseProblem.of(e).map(Problem::response).orElseGet(() -> error(e, request));
    }

    /// What the core says of an argument is meant for its reader: "name, rule, value".
    @ExceptionHandler
    ResponseEntity<Problem> handle(IllegalArgumentException e) {
        return problem(ProblemCode.INVALID_ARGUMENT, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> handle(NotAnalysedException e) {
        return problem(ProblemCode.NOT_ANALYSED, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> handle(HttpMessageNotReadableException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException) {
                return problem(ProblemCode.INVALID_ARGUMENT, String.valueOf(cause.getMessage()));
            }
        }
        if (e.getCause() instanceof DatabindException databind) {
            return problem(ProblemCode.INVALID_ARGUMENT, JsonProblem.of(databind));
        }
        if (e.getCause() instanceof JacksonException json) {
            return problem(ProblemCode.MALFORMED_REQUEST, "no JSON: " + json.getOriginalMessage());
        }
        return problem(ProblemCode.MALFORMED_REQUEST, "the body is missing or cannot be read");
    }

    @ExceptionHandler
    ResponseEntity<Problem> handle(TypeMismatchException e) {
        Class<?> type = e.getRequiredType();
        return problem(
                ProblemCode.INVALID_ARGUMENT,
                e.getPropertyName() + " must be "
                        + (type == null ? "of another type" : "of type " + type.getSimpleName()) + ": " + e.getValue());
    }

    @ExceptionHandler
    ResponseEntity<Problem> handle(MissingServletRequestParameterException e) {
        return problem(ProblemCode.INVALID_ARGUMENT, e.getParameterName() + " must be given");
    }

    @ExceptionHandler
    ResponseEntity<Problem> handle(MissingServletRequestPartException e) {
        return problem(ProblemCode.INVALID_ARGUMENT, "the part " + e.getRequestPartName() + " must be given");
    }

    @ExceptionHandler
    ResponseEntity<Problem> handle(MaxUploadSizeExceededException e) {
        return problem(ProblemCode.TOO_LARGE, "the upload is larger than this server takes");
    }

    @ExceptionHandler
    ResponseEntity<Problem> handle(MultipartException e) {
        return problem(ProblemCode.MALFORMED_REQUEST, "the body is no multipart form, or a broken one");
    }

    @ExceptionHandler
    ResponseEntity<Problem> handle(NoResourceFoundException e) {
        return problem(ProblemCode.NOT_FOUND, "nothing here");
    }

    /// The firewall looks at parameters and headers only when they are asked for.
    @ExceptionHandler
    ResponseEntity<Problem> handle(RequestRejectedException e) {
        return problem(ProblemCode.MALFORMED_REQUEST, "a parameter or a header holds characters that are not allowed");
    }

    /// The client has gone: nobody reads an answer.
    @ExceptionHandler
    void handle(AsyncRequestNotUsableException e) {
        LOG.debug("client gone: {}", e.getMessage());
    }

    /// Mostly the client has gone as well, in the middle of the answer.
    ///
    /// @return null where nobody reads an answer
    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> handle(HttpMessageNotWritableException e, HttpServletRequest request) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof AsyncRequestNotUsableException || isGone(cause)) {
                LOG.debug("client gone: {}", e.getMessage());
                return null;
            }
        }
        return error(e, request);
    }

    /// Everything else: what Spring knows the status of is the client's fault, and what it does not is ours.
    @ExceptionHandler
    ResponseEntity<Problem> handle(Exception e, HttpServletRequest request) throws Exception {
        if (e instanceof IOException && isGone(e)) {
            throw e; // the container knows what to do with a broken connection
        }
        if (e instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
            return problem(
                    ProblemCode.ofStatus(response.getStatusCode().value()),
                    String.valueOf(response.getBody().getDetail()));
        }
        return error(e, request);
    }

    private static boolean isGone(Throwable e) {
        return e.getClass().getSimpleName().equals("ClientAbortException");
    }

    private static ResponseEntity<Problem> error(Exception e, HttpServletRequest request) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return problem(ProblemCode.INTERNAL_ERROR, "this is an error in Deej-A.I.; its log tells more");
    }

    private static ResponseEntity<Problem> problem(ProblemCode code, String detail) {
        return Problem.response(new ProblemException(code, detail));
    }
}
