package deejai.server.accounts;

import deejai.server.identity.Access;
import deejai.server.identity.Caller;
import deejai.server.identity.Credential;
import deejai.server.identity.Identity;
import deejai.server.identity.SecretCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Who has an account, by the session or the token that a request shows.
@Component
@Lazy
public final class Members {

    private static final SecretCookie COOKIE = new SecretCookie("deejai_session");

    private final AccountStore accounts;
    private final SessionStore sessions;
    private final ApiTokenStore tokens;

    Members(AccountStore accounts, SessionStore sessions, ApiTokenStore tokens) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /// Whose session a request belongs to; empty if it shows none that goes on.
    public Optional<Identity> bySession(HttpServletRequest request) {
        return COOKIE.read(request)
                .flatMap(sessions::find)
                .flatMap(session -> accounts.find(session.account())
                        .map(account -> new Identity(
                                caller(account, account.role()), new Credential.Session(session.id(), account.id()))));
    }

    /// Whose token it is; empty if it is nobody's, or no longer.
    public Optional<Identity> byToken(String secret) {
        return tokens.find(secret)
                .flatMap(token -> accounts.find(token.account())
                        .map(account -> new Identity(
                                caller(account, token.role()), new Credential.Token(token.id(), account.id()))));
    }

    /// Begins a session for a browser, in the place of the one that it had.
    Identity begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        COOKIE.read(request).ifPresent(sessions::end);
        sessions.deleteExpired();
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        NewSession begun = sessions.begin(account.id(), agent == null ? "" : agent);
        COOKIE.write(request, response, begun.token(), SessionStore.LONGEST);
        return new Identity(
                caller(account, account.role()),
                new Credential.Session(begun.session().id(), account.id()));
    }

    /// Ends the session of a browser, if it has one.
    void end(HttpServletRequest request, HttpServletResponse response) {
        COOKIE.read(request).ifPresent(sessions::end);
        COOKIE.clear(request, response);
    }

    private static Caller caller(Account account, Role role) {
        Access access = switch (role) {
            case LISTENER -> Access.LISTENER;
            case ADMIN -> Access.ADMIN;
        };
        return new Caller(access, "account:" + account.id(), account.name());
    }
}
