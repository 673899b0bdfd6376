package deejai.server.security;

import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/// Only the methods that some resource understands. OPTIONS is none of them: browsers use it to ask whether
/// another site may do something here, and none may.
final class MethodCheck implements RequestCheck {

    static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final Set<String> UNSAFE = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final String ALLOW = "GET, HEAD, POST, PUT, PATCH, DELETE";

    /// True if a request changes nothing by its method.
    static boolean isSafe(HttpServletRequest request) {
        return SAFE.contains(request.getMethod());
    }

    @Override
    public void check(HttpServletRequest request, HttpServletResponse response) {
        String method = request.getMethod();
        if (!SAFE.contains(method) && !UNSAFE.contains(method)) {
            response.setHeader(HttpHeaders.ALLOW, ALLOW);
            throw new ProblemException(ProblemCode.METHOD_NOT_ALLOWED, "the method is not one of " + ALLOW);
        }
    }
}
