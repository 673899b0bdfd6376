package deejai.server.identity;

import jakarta.servlet.ServletRequest;
import java.util.Objects;
import java.util.OptionalLong;

/// Who sent a request, and how they showed it. A controller method that has a parameter of this type gets it;
/// most need no more than the [Caller].
///
/// @param caller     who they are
/// @param credential how they showed it
public record Identity(Caller caller, Credential credential) {

    private static final String ATTRIBUTE = Identity.class.getName();

    public Identity {
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(credential, "credential");
    }

    /// Keeps this with the request, for all who answer it.
    public void attach(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /// Who sent a request.
    ///
    /// @throws IllegalStateException if the request did not come through the checks of
    ///                               `deejai.server.security`
    public static Identity of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Identity identity) {
            return identity;
        }
        throw new IllegalStateException("no caller is known: the request went past the security checks");
    }

    /// Id of the account that acts; empty where there is none.
    public OptionalLong account() {
        return switch (credential) {
            case Credential.Session session -> OptionalLong.of(session.account());
            case Credential.Token token -> OptionalLong.of(token.account());
            case Credential.Nobody nobody -> OptionalLong.empty();
            case Credential.Visitor visitor -> OptionalLong.empty();
            case Credential.Machine machine -> OptionalLong.empty();
        };
    }
}
