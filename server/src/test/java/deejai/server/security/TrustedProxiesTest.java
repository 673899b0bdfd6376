package deejai.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.server.identity.Network;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {

    private final TrustedProxies proxies =
            new TrustedProxies(List.of(Network.parse("127.0.0.1"), Network.parse("10.0.0.0/8")));

    @ParameterizedTest
    @CsvSource({
        "'', 127.0.0.1",
        "'1.2.3.4', 1.2.3.4",
        "'6.6.6.6,1.2.3.4', 1.2.3.4",
        "'6.6.6.6,1.2.3.4,10.0.0.2', 1.2.3.4",
        "'1.2.3.4,10.0.0.1,10.0.0.2', 1.2.3.4",
        "'10.0.0.1,10.0.0.2', 10.0.0.1",
        "'1.2.3.4,unknown', 127.0.0.1",
        "'1.2.3.4,nonsense,10.0.0.2', 10.0.0.2",
        "'[2001:db8::1]:1234', 2001:db8::1",
        "'1.2.3.4:55', 1.2.3.4"
    })
    void clientIsTheLastHopThatIsNoTrustedProxy(String hops, String client) {
        List<String> list = hops.isEmpty() ? List.of() : Arrays.asList(hops.split(","));
        assertThat(proxies.client(InetAddress.ofLiteral("127.0.0.1"), list)).isEqualTo(InetAddress.ofLiteral(client));
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, example.org, -1",
        "EXAMPLE.org:80, example.org, 80",
        "[::1]:8642, ::1, 8642",
        "[2001:DB8::1], 2001:db8::1, -1",
        "10.1.2.3:443, 10.1.2.3, 443"
    })
    void hostsAreRead(String text, String host, int port) {
        assertThat(HostAndPort.parse(text)).isEqualTo(new HostAndPort(host, port));
    }

    @ParameterizedTest
    @CsvSource({"a b", "a:99999", "a:", "::1", "a/b", "user@a", "''", "[a]", "a:b"})
    void whatIsNoHostIsNot(String text) {
        assertThat(HostAndPort.parse(text)).isNull();
    }
}
