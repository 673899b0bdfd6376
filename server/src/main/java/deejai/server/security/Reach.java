package deejai.server.security;

import deejai.server.identity.Network;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/// Which addresses are those of the Internet, by IANA's registries of special-purpose addresses.
final class Reach {

    /// Not of the Internet: this machine, private, shared, link-local, test, multicast and reserved networks,
    /// and those of IPv6 that stand for an IPv4 address.
    private static final List<Network> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Network::parse)
            .toList();

    /// All that has been given out in IPv6. What lies outside it is this machine, a network around it,
    /// multicast, a translation of an IPv4 address, or nobody's.
    private static final Network GLOBAL_IPV6 = Network.parse("2000::/3");

    private Reach() {}

    /// True if an address may be anywhere on the Internet.
    static boolean isPublic(InetAddress address) {
        boolean isGiven = !(address instanceof Inet6Address) || GLOBAL_IPV6.contains(address);
        return isGiven && SPECIAL.stream().noneMatch(network -> network.contains(address));
    }
}
