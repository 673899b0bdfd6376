package deejai.server.security;

import deejai.server.identity.Mode;
import deejai.server.identity.Network;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/// The server answers only to its own name.
///
/// A page of another site can make a name of its own mean 127.0.0.1 once it has been loaded (DNS rebinding),
/// and would then be of the same origin as a server here. It cannot make the browser send another Host than
/// that name. A server for this machine alone also asks whether the request really comes from here: it takes
/// whoever reaches it for its owner, so behind a reverse proxy the whole world would be.
final class HostCheck implements RequestCheck {

    private final Mode mode;
    private final Set<String> publicNames;

    HostCheck(Mode mode, List<String> publicNames) {
        this.mode = mode;
        this.publicNames =
                publicNames.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    @Override
    public void check(HttpServletRequest request, HttpServletResponse response) {
        if (mode == Mode.LOCAL) {
            requireFromHere(request);
        }
        boolean isNamed = request.getHeader(HttpHeaders.HOST) != null;
        if (!isNamed || !answersTo(new HostAndPort(request.getServerName(), -1).host())) {
            throw new ProblemException(
                    ProblemCode.UNKNOWN_HOST,
                    "this server does not go by that name; if it should, start it with --name NAME");
        }
    }

    private boolean answersTo(String host) {
        if (publicNames.contains(host) || host.equals("localhost")) {
            return true;
        }
        Optional<InetAddress> address = Network.literal(host);
        return switch (mode) {
            case LOCAL -> address.filter(InetAddress::isLoopbackAddress).isPresent();
            // Without names we cannot know what it is called. An address cannot be made to mean another.
            case ACCOUNTS, PUBLIC -> publicNames.isEmpty() || address.isPresent();
        };
    }

    private static void requireFromHere(HttpServletRequest request) {
        boolean isFromHere = Network.ofPeer(request.getRemoteAddr())
                .filter(InetAddress::isLoopbackAddress)
                .isPresent();
        // The old version of the protocol is what nginx speaks to the servers behind it unless it is told
        // otherwise, and nginx does not say that it passes requests on, either. No browser has spoken it for
        // long.
        boolean isOldProtocol = request.getProtocol().equals("HTTP/1.0");
        if (!isFromHere || isOldProtocol || TrustedProxies.isForwarded(request)) {
            throw new ProblemException(
                    ProblemCode.FORBIDDEN,
                    "this server is for its own machine alone; for use behind a reverse proxy start it with"
                            + " --trusted-proxy ADDRESS and --accounts");
        }
    }
}
