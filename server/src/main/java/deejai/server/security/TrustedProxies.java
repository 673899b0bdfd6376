package deejai.server.security;

import deejai.server.identity.Network;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The reverse proxies whose word is taken for who the client is and what it asked for.
///
/// `X-Forwarded-For` is read from the right, where the nearest proxy wrote: entries of trusted proxies are
/// passed over, and the first that is not one of them is the client. What stands further to the left anybody
/// could have written. Headers from anyone but a trusted proxy are not believed.
final class TrustedProxies {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";
    private static final String FORWARDED_HOST = "X-Forwarded-Host";

    private final List<Network> networks;

    TrustedProxies(List<Network> networks) {
        this.networks = List.copyOf(networks);
    }

    /// The request as the client sent it to the first of the trusted proxies; the same request if it came
    /// from elsewhere.
    HttpServletRequest resolve(HttpServletRequest request) {
        Optional<InetAddress> peer = Network.ofPeer(request.getRemoteAddr());
        if (peer.isEmpty() || !isTrusted(peer.get())) {
            return request;
        }
        String proto = last(request, FORWARDED_PROTO);
        String host = last(request, FORWARDED_HOST);
        String scheme = proto == null ? request.getScheme() : proto.toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            scheme = request.getScheme();
        }
        HostAndPort authority = host == null ? null : HostAndPort.parse(host);
        if (authority == null) {
            authority = new HostAndPort(request.getServerName(), proto == null ? request.getServerPort() : -1);
        }
        int port = authority.port() >= 0 ? authority.port() : scheme.equals("https") ? 443 : 80;
        return new ForwardedRequest(
                request,
                client(peer.get(), values(request, FORWARDED_FOR)).getHostAddress(),
                scheme,
                authority.host(),
                port);
    }

    /// True if somebody passed the request on, and says so.
    static boolean isForwarded(HttpServletRequest request) {
        for (String name : Collections.list(request.getHeaderNames())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("x-forwarded-") || lower.equals("forwarded") || lower.equals("x-real-ip")) {
                return true;
            }
        }
        return false;
    }

    /// The client whom a peer speaks for.
    ///
    /// @param hops values of `X-Forwarded-For`, the nearest last
    InetAddress client(InetAddress peer, List<String> hops) {
        InetAddress client = peer;
        for (int i = hops.size() - 1; i >= 0; i--) {
            Optional<InetAddress> hop = Network.ofPeer(hops.get(i));
            if (hop.isEmpty()) {
                return client; // nobody trusted wrote that
            }
            client = hop.get();
            if (!isTrusted(client)) {
                return client;
            }
        }
        return client;
    }

    private boolean isTrusted(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static @Nullable String last(HttpServletRequest request, String header) {
        List<String> values = values(request, header);
        return values.isEmpty() ? null : values.getLast();
    }

    /// All values of a header, which may come in several lines.
    private static List<String> values(HttpServletRequest request, String header) {
        List<String> values = new ArrayList<>();
        Enumeration<String> lines = request.getHeaders(header);
        while (lines.hasMoreElements()) {
            for (String value : lines.nextElement().split(",", -1)) {
                values.add(value.strip());
            }
        }
        return values;
    }
}
