package deejai.server.identity;

import jakarta.servlet.ServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Addresses that begin with the same bits, as `10.0.0.0/8`; all bits of a single address.
///
/// @param address where it begins; bits after the prefix do not matter
/// @param prefix  number of bits that are the same
public record Network(InetAddress address, int prefix) {

    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");

    private static final int CUSTOMER_BYTES = 8;

    public Network {
        int bits = 8 * address.getAddress().length;
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException("prefix must be 0 to " + bits + ": " + prefix);
        }
    }

    /// Reads `10.1.2.3`, `10.0.0.0/8`, `::1` or `fd00::/8`. Names are not looked up: what they mean may
    /// change.
    public static Network parse(String text) {
        int slash = text.indexOf('/');
        String host = slash < 0 ? text : text.substring(0, slash);
        InetAddress address = literal(host)
                .orElseThrow(() -> new IllegalArgumentException(
                        "trusted-proxy must be an address or a network such as 10.0.0.0/8: " + text));
        int bits = 8 * address.getAddress().length;
        if (slash < 0) {
            return new Network(address, bits);
        }
        String prefix = text.substring(slash + 1);
        if (!prefix.matches("\\d{1,3}")) {
            throw new IllegalArgumentException("prefix must be 0 to " + bits + ": " + prefix);
        }
        return new Network(address, Integer.parseInt(prefix));
    }

    /// The address that is written out in `text`; empty for everything else, names too. Never asks the DNS.
    ///
    /// @param text with neither brackets nor port; `::ffff:10.1.2.3` is the same as 10.1.2.3
    public static Optional<InetAddress> literal(String text) {
        boolean isIpv6 = text.indexOf(':') >= 0;
        if (isIpv6 ? text.indexOf('%') >= 0 : !IPV4.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // which is what was asked
        }
    }

    /// An address as the container or a proxy writes it: with brackets, a port or a zone, too.
    public static Optional<InetAddress> ofPeer(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String host = text.strip();
        if (host.startsWith("[")) {
            int end = host.indexOf(']');
            host = host.substring(1, end < 0 ? host.length() : end);
        } else if (host.indexOf(':') == host.lastIndexOf(':') && host.indexOf(':') > 0) {
            host = host.substring(0, host.indexOf(':'));
        }
        int zone = host.indexOf('%');
        return literal(zone < 0 ? host : host.substring(0, zone));
    }

    /// What stands for a client by its address: the address itself, or in IPv6, where a provider gives every
    /// customer 64 bits to choose from, the network that it is in.
    public static String ofClient(ServletRequest request) {
        return ofClient(request.getRemoteAddr());
    }

    static String ofClient(@Nullable String remoteAddress) {
        Optional<InetAddress> address = ofPeer(remoteAddress);
        if (address.isPresent() && address.get() instanceof Inet6Address ipv6) {
            return HexFormat.of().formatHex(Arrays.copyOf(ipv6.getAddress(), CUSTOMER_BYTES)) + "/64";
        }
        return address.map(InetAddress::getHostAddress).orElse("unknown");
    }

    /// True if `other` lies in this network. No address of one family lies in a network of the other.
    public boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] theirs = other.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        int whole = prefix / 8;
        if (!Arrays.equals(mine, 0, whole, theirs, 0, whole)) {
            return false;
        }
        int rest = prefix % 8;
        return rest == 0 || (mine[whole] ^ theirs[whole]) >> (8 - rest) == 0;
    }
}
