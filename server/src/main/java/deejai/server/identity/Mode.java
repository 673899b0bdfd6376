package deejai.server.identity;

import deejai.server.ServerSettings;
import java.net.InetAddress;

/// Whom a server serves.
public enum Mode {
    /// Whoever sits at this machine, who may do everything and needs no account.
    LOCAL,
    /// Those who have an account.
    ACCOUNTS,
    /// Everybody; those who have an account may do more.
    PUBLIC;

    /// What settings make of a server. One that listens on more than this machine, or that stands behind a
    /// reverse proxy, always wants accounts: anybody might be at the other end.
    public static Mode of(ServerSettings settings) {
        if (settings.permissions().visitors()) {
            return PUBLIC;
        }
        boolean reachesOthers = !isLoopback(settings.address().host())
                || !settings.address().proxies().isEmpty();
        return reachesOthers || settings.permissions().accounts() ? ACCOUNTS : LOCAL;
    }

    /// A name other than localhost may mean another address tomorrow, so it does not count.
    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || Network.literal(host).filter(InetAddress::isLoopbackAddress).isPresent();
    }
}
