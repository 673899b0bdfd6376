package deejai.server.problems;

import java.util.OptionalInt;

/// A request that cannot be done, with what its client is told.
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ProblemCode code;
    private final int retryAfterSeconds;

    /// @param detail what is wrong and what to do, for people; names no paths or classes of the server
    public ProblemException(ProblemCode code, String detail) {
        this(code, detail, 0);
    }

    private ProblemException(ProblemCode code, String detail, int retryAfterSeconds) {
        super(detail);
        this.code = code;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /// A problem that will have passed after some seconds.
    public static ProblemException passing(ProblemCode code, String detail, int retryAfterSeconds) {
        return new ProblemException(code, detail, retryAfterSeconds);
    }

    /// "Nothing here of this name".
    public static ProblemException notFound(String what, String name) {
        return new ProblemException(ProblemCode.NOT_FOUND, "no " + what + " " + name);
    }

    public ProblemCode code() {
        return code;
    }

    /// What the client is told.
    public String detail() {
        return String.valueOf(getMessage());
    }

    /// When to try again; empty where that would not help.
    public OptionalInt retryAfterSeconds() {
        return retryAfterSeconds > 0 ? OptionalInt.of(retryAfterSeconds) : OptionalInt.empty();
    }

    /// Part of answering a request, not a failure of the program: the stack would cost more than the answer.
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
