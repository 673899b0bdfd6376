package deejai.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.1.2, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.1.2.3, 10.1.2.3, true",
        "10.1.2.3, 10.1.2.2, false",
        "0.0.0.0/0, 255.1.2.3, true",
        "192.168.1.128/25, 192.168.1.127, false",
        "192.168.1.128/25, 192.168.1.200, true",
        "172.16.0.0/12, 172.31.255.255, true",
        "172.16.0.0/12, 172.32.0.0, false",
        "fd00::/8, fd12::1, true",
        "fd00::/8, fe80::1, false",
        "::/0, ::1, true",
        "::/0, 127.0.0.1, false",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "10.0.0.0/8, ::ffff:10.1.2.3, true"
    })
    void networkContainsWhatBeginsWithItsBits(String network, String address, boolean isInside) {
        assertThat(Network.parse(network).contains(InetAddress.ofLiteral(address)))
                .isEqualTo(isInside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0/8",
                "10.0.0.0/",
                "::/129",
                "",
                "1",
                "0x7f.1.1.1"
            })
    void whatIsNoNetworkIsRefused(String text) {
        assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.1",
                "2130706433",
                "0177.0.0.1",
                "1.2.3.4.",
                "1.2.3",
                "256.1.1.1",
                "fe80::1%eth0",
                ":"
            })
    void onlyFullAddressesAreLiterals(String text) {
        assertThat(Network.literal(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.3.4, 1.2.3.4",
        "1.2.3.4:567, 1.2.3.4",
        "[2001:db8::1]:567, 2001:db8::1",
        "2001:db8::1, 2001:db8::1",
        "fe80::1%eth0, fe80::1"
    })
    void addressesArePickedOutOfWhatProxiesWrite(String text, String address) {
        assertThat(Network.ofPeer(text)).hasValue(InetAddress.ofLiteral(address));
    }

    @Test
    void neighboursInIpv6AreOneClient() {
        assertThat(client("2001:db8:1:2:3::1")).isEqualTo(client("2001:db8:1:2:4::2"));
        assertThat(client("2001:db8:1:2::1")).isNotEqualTo(client("2001:db8:1:3::1"));
        assertThat(client("1.2.3.4")).isNotEqualTo(client("1.2.3.5"));
    }

    private static String client(String address) {
        return Network.ofClient(address);
    }
}
