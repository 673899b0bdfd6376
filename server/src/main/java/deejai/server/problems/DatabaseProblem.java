package deejai.server.problems;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What clients are told while the database of accounts and playlists cannot be reached: it may have been
/// restarted, and comes back. The log gets a line for each, since traces would tell nothing new.
public final class DatabaseProblem {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseProblem.class);
    private static final int RETRY_AFTER_SECONDS = 5;

    private DatabaseProblem() {}

    /// The problem that a failure is; empty if it means anything else than that the database is away.
    public static Optional<ProblemException> of(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isAway(sql)) {
                LOG.error("the database of accounts and playlists cannot be reached: {}", sql.getMessage());
                return Optional.of(ProblemException.passing(
                        ProblemCode.OVERLOADED,
                        "the database of accounts and playlists cannot be reached; try again soon",
                        RETRY_AFTER_SECONDS));
            }
        }
        return Optional.empty();
    }

    /// By the codes of PostgreSQL's appendix A: class 08, and 57P01 to 57P03 where it stops or starts. The pool
    /// of connections has an exception of its own for when it has none to give.
    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return failure instanceof SQLTransientConnectionException || state.startsWith("08") || state.startsWith("57P0");
    }
}
