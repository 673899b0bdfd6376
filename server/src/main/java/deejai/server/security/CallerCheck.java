package deejai.server.security;

import deejai.server.accounts.Members;
import deejai.server.identity.Access;
import deejai.server.identity.Caller;
import deejai.server.identity.Credential;
import deejai.server.identity.Identity;
import deejai.server.identity.Mode;
import deejai.server.identity.VisitorCookie;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Finds out who sent a request, and keeps that with it.
@Component
final class CallerCheck implements RequestCheck {

    private static final Caller NOBODY = new Caller(Access.VISITOR, "visitor:nobody", "nobody");

    private final Mode mode;
    private final ObjectProvider<Members> members;

    CallerCheck(Mode mode, ObjectProvider<Members> members) {
        this.mode = mode;
        this.members = members;
    }

    @Override
    public void check(HttpServletRequest request, HttpServletResponse response) {
        Identity identity = mode == Mode.LOCAL ? atTheMachine() : identify(request);
        identity.attach(request);
        if (!MethodCheck.isSafe(request)) {
            VisitorCookie.keep(request, response);
        }
    }

    /// A token that is wrong is told: whoever sends one does not mean to be a visitor.
    private Identity identify(HttpServletRequest request) {
        Optional<String> token = BearerToken.find(request);
        if (token.isPresent()) {
            return members.getObject()
                    .byToken(token.get())
                    .orElseThrow(() -> new ProblemException(
                            ProblemCode.SIGN_IN_REQUIRED, "the API token has expired or was deleted"));
        }
        return members.getObject().bySession(request).orElseGet(() -> stranger(request));
    }

    private Identity stranger(HttpServletRequest request) {
        return mode == Mode.PUBLIC
                ? new Identity(VisitorCookie.caller(request), new Credential.Visitor())
                : new Identity(NOBODY, new Credential.Nobody());
    }

    private static Identity atTheMachine() {
        return new Identity(Caller.LOCAL, new Credential.Machine());
    }
}
