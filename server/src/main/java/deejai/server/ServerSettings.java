package deejai.server;

import deejai.server.identity.Network;
import deejai.server.security.FetchAllowList;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a server serves, and where.
///
/// @param data    where everything is kept
/// @param address where it listens
/// @param permissions who may do what
/// @param scans   how the library is kept up to date
/// @param logs    how it logs
public record ServerSettings(Data data, Address address, Permissions permissions, Scans scans, Logs logs) {

    /// Where everything is kept.
    ///
    /// @param library  file of the library; made if there is none
    /// @param models   folder of the user's encoders
    /// @param folder   for what only the server keeps: saved playlists and accounts, the cache of cover art
    /// @param database JDBC URL of PostgreSQL for playlists and accounts; empty for a SQLite file in `folder`
    public record Data(Path library, Path models, Path folder, Optional<String> database) {}

    /// Where the server listens.
    ///
    /// @param host         name or address of the interface: 127.0.0.1 for this machine alone, 0.0.0.0 for
    ///                     all
    /// @param port         0 for any that is free
    /// @param publicNames  host names under which clients may call it, besides those of the address itself
    /// @param proxies      addresses of reverse proxies whose `X-Forwarded-*` headers are believed: single
    ///                     ones, or networks such as 10.0.0.0/8
    public record Address(String host, int port, List<String> publicNames, List<String> proxies) {

        public Address {
            if (host.isBlank()) {
                throw new IllegalArgumentException("host must not be empty");
            }
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("port must be 0 to 65535: " + port);
            }
            publicNames = List.copyOf(publicNames);
            proxies = List.copyOf(proxies);
            proxies.forEach(Network::parse);
        }
    }

    /// Who may do what.
    ///
    /// @param visitors     true for a public server: visitors without an account may search, generate, save
    ///                     and rate, but see no paths, stream no files and scan nothing
    /// @param accounts     true if everyone else needs an account. A server that others can reach always
    ///                     wants one
    /// @param fetchedHosts hosts that files may be fetched from when a client names a URL (as the original's
    ///                     `search_similar` does); none by default
    public record Permissions(boolean visitors, boolean accounts, List<String> fetchedHosts) {

        public Permissions {
            fetchedHosts = List.copyOf(fetchedHosts);
            FetchAllowList.of(fetchedHosts);
        }
    }

    /// How the library is kept up to date.
    ///
    /// @param folders     to be scanned, besides those of earlier scans
    /// @param atStart     true if a scan begins when the server starts
    /// @param every       time between two scans; empty for no more than the first
    /// @param jobs        files analysed at the same time
    /// @param lowPriority true to leave processor and disk to whoever wants them, such as those who play music
    public record Scans(List<Path> folders, boolean atStart, Optional<Duration> every, int jobs, boolean lowPriority) {

        public Scans {
            folders = List.copyOf(folders);
            if (jobs < 1) {
                throw new IllegalArgumentException("jobs must be positive: " + jobs);
            }
        }
    }

    /// How the server logs.
    public enum Logs {
        /// Lines for people.
        TEXT,
        /// One JSON document a line.
        JSON
    }
}
