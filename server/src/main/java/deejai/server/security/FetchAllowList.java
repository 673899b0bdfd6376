package deejai.server.security;

import deejai.server.identity.Network;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The hosts that files may be fetched from when a client names a URL. Empty by default: nothing is fetched
/// then.
///
/// An entry is a host, which means the usual ports of http and https, or `host:port`. An entry that is an
/// address allows that very address, even of this machine; a name never leads to an address of this machine
/// or of the networks around it, whatever the DNS says.
public final class FetchAllowList {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final List<HostAndPort> entries;

    private FetchAllowList(List<HostAndPort> entries) {
        this.entries = entries;
    }

    /// Reads `example.org`, `example.org:8080`, `10.1.2.3` or `[::1]:8000`.
    public static FetchAllowList of(List<String> entries) {
        return new FetchAllowList(entries.stream().map(FetchAllowList::parse).collect(Collectors.toUnmodifiableList()));
    }

    private static HostAndPort parse(String entry) {
        HostAndPort parsed = HostAndPort.parse(entry);
        if (parsed == null) {
            throw new IllegalArgumentException("fetch-host must be HOST or HOST:PORT: " + entry);
        }
        return parsed;
    }

    /// True if nothing may be fetched at all.
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /// Holds a URL against the list.
    ///
    /// @throws FetchException if its host is not on the list, or it is no http(s) URL
    void require(URI url) throws FetchException {
        boolean isHttp = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!isHttp || url.getHost() == null || url.getRawUserInfo() != null) {
            throw new FetchException("the URL must be an http or https URL of a host, without user and password");
        }
        HostAndPort asked = new HostAndPort(url.getHost(), port(url));
        if (entries.stream().noneMatch(entry -> allows(entry, asked))) {
            throw new FetchException("nothing is fetched from " + asked.host() + " on this server");
        }
    }

    /// Holds the address that a host turned out to have against what hosts may have.
    ///
    /// @throws FetchException if it is one of this machine, of a network around it, or of no single machine,
    ///                        unless the URL and the list name the address itself
    void requireAddress(URI url, InetAddress address) throws FetchException {
        Optional<InetAddress> named = Network.literal(new HostAndPort(url.getHost(), -1).host());
        boolean isNamed = named.filter(address::equals).isPresent();
        if (!isNamed && !Reach.isPublic(address)) {
            throw new FetchException(url.getHost() + " is not on the Internet");
        }
    }

    /// Port that a URL means.
    static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return "https".equals(url.getScheme()) ? HTTPS : HTTP;
    }

    private static boolean allows(HostAndPort entry, HostAndPort asked) {
        boolean isPort =
                entry.port() >= 0 ? entry.port() == asked.port() : asked.port() == HTTP || asked.port() == HTTPS;
        return isPort && entry.host().equals(asked.host());
    }
}
