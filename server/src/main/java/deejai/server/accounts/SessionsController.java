package deejai.server.accounts;

import deejai.server.identity.Credential;
import deejai.server.identity.Identity;
import deejai.server.problems.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The browsers in which somebody is signed in.
@Tag(name = "Session", description = "Sign in and out, and see who you are")
@Lazy
@RestController
@RequestMapping("/api/v2/sessions")
final class SessionsController {

    private final SessionStore sessions;

    SessionsController(SessionStore sessions) {
        this.sessions = sessions;
    }

    /// A session.
    ///
    /// @param current   true for the one that asks
    /// @param userAgent what the browser calls itself
    record View(long id, boolean current, Instant created, Instant lastSeen, Instant expires, String userAgent) {}

    /// All of an account.
    record Views(List<View> sessions) {}

    @Operation(summary = "Where you are signed in, the last used first")
    @GetMapping
    Views list(Identity identity) {
        long current = current(identity);
        return new Views(sessions.list(SessionController.requireAccount(identity)).stream()
                .map(session -> new View(
                        session.id(),
                        session.id() == current,
                        session.created(),
                        session.lastSeen(),
                        session.expires(),
                        session.userAgent()))
                .toList());
    }

    @Operation(summary = "Sign out everywhere else")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(Identity identity) {
        long account = SessionController.requireAccount(identity);
        long current = current(identity);
        for (Session session : sessions.list(account)) {
            if (session.id() != current) {
                sessions.end(account, session.id());
            }
        }
    }

    @Operation(summary = "Sign out in one place")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id, Identity identity) {
        if (!sessions.end(SessionController.requireAccount(identity), id)) {
            throw ProblemException.notFound("session", Long.toString(id));
        }
    }

    private static long current(Identity identity) {
        return identity.credential() instanceof Credential.Session session ? session.session() : -1;
    }
}
