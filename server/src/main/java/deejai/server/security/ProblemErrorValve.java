package deejai.server.security;

import deejai.server.problems.Problem;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/// What the container refuses before any filter sees it, such as a request that is no HTTP: problem details
/// with the usual headers instead of its own page.
///
/// Public, since the container makes it.
public final class ProblemErrorValve extends ErrorReportValve {

    public ProblemErrorValve() {}

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemCode code = ProblemCode.ofStatus(response.getStatus());
        String path = request.getRequestURI() == null ? "/" : request.getRequestURI();
        SecurityHeaders.set(path, request.isSecure(), response);
        try {
            Problem.write(response, new ProblemException(code, code.title()));
            response.finishResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
