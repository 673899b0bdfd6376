package deejai.server.security;

import deejai.server.identity.Access;
import deejai.server.identity.Credential;
import deejai.server.identity.Identity;
import deejai.server.identity.Network;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;

/// Holds requests against the [AccessRules].
final class AccessCheck implements RequestCheck {

    private final AccessRules rules;
    private final boolean isPublic;

    /// @param isPublic true if visitors are let in
    AccessCheck(AccessRules rules, boolean isPublic) {
        this.rules = rules;
        this.isPublic = isPublic;
    }

    @Override
    public void check(HttpServletRequest request, HttpServletResponse response) {
        AccessRules.Rule rule = rules.find(request.getMethod(), request.getRequestURI());
        Identity identity = Identity.of(request);
        switch (rule.need()) {
            case NOTHING -> {}
            case VISITOR -> require(identity, Access.VISITOR);
            case READER -> require(identity, isPublic ? Access.VISITOR : Access.LISTENER);
            case LISTENER -> require(identity, Access.LISTENER);
            case ADMIN -> require(identity, Access.ADMIN);
            case OPERATOR -> {
                if (!isOnThisMachine(request)) {
                    require(identity, Access.ADMIN);
                }
            }
            case IMPOSSIBLE -> throw new ProblemException(ProblemCode.NOT_FOUND, "nothing here");
        }
        if (rule.bySession() && identity.credential() instanceof Credential.Token) {
            throw new ProblemException(
                    ProblemCode.FORBIDDEN, "no API token manages accounts, sessions or tokens; sign in");
        }
    }

    private static void require(Identity identity, Access needed) {
        boolean isKnown = switch (identity.credential()) {
            case Credential.Nobody nobody -> false;
            case Credential.Visitor visitor -> needed == Access.VISITOR;
            case Credential.Machine machine -> true;
            case Credential.Session session -> true;
            case Credential.Token token -> true;
        };
        if (!isKnown) {
            throw new ProblemException(ProblemCode.SIGN_IN_REQUIRED, "this needs an account; sign in");
        }
        if (!identity.caller().may(needed)) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "this is for those who look after the server");
        }
    }

    private static boolean isOnThisMachine(HttpServletRequest request) {
        // Proxies speak the old protocol by default, and then may not say that they forward.
        boolean isOldProtocol = "HTTP/1.0".equals(request.getProtocol());
        return !isOldProtocol
                && !TrustedProxies.isForwarded(request)
                && Network.ofPeer(request.getRemoteAddr())
                        .filter(InetAddress::isLoopbackAddress)
                        .isPresent();
    }
}
