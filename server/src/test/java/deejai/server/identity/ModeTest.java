package deejai.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.server.ServerSettings;
import deejai.server.ServerSettings.Address;
import deejai.server.ServerSettings.Permissions;
import deejai.server.TestServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModeTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "::1", "localhost"})
    void thisMachineAloneNeedsNoAccounts(String host) {
        assertThat(mode(host, List.of(), false, false)).isEqualTo(Mode.LOCAL);
        assertThat(mode(host, List.of(), false, true)).isEqualTo(Mode.ACCOUNTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.2", "music.local"})
    void whatOthersReachNeedsAccounts(String host) {
        assertThat(mode(host, List.of(), false, false)).isEqualTo(Mode.ACCOUNTS);
        assertThat(mode(host, List.of(), true, false)).isEqualTo(Mode.PUBLIC);
    }

    @Test
    void behindAProxyAccountsAreNeeded() {
        assertThat(mode("127.0.0.1", List.of("127.0.0.1"), false, false)).isEqualTo(Mode.ACCOUNTS);
    }

    private static Mode mode(String host, List<String> proxies, boolean visitors, boolean accounts) {
        ServerSettings any = TestServer.settings(Path.of("/nowhere"));
        return Mode.of(new ServerSettings(
                any.data(),
                new Address(host, 0, List.of(), proxies),
                new Permissions(visitors, accounts, List.of()),
                any.scans(),
                any.logs()));
    }
}
