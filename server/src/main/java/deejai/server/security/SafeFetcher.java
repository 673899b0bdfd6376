package deejai.server.security;

import deejai.server.ServerSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Fetches files that clients name by URL, without letting them reach what only this machine can reach
/// (server-side request forgery).
///
/// Only hosts of the [FetchAllowList] are asked. A host is looked up once, its address is checked, and the
/// connection goes to that address: were the name looked up again to connect, as every client of the JDK does
/// by itself, it might mean another address by then. Each redirect is checked in the same way. Size and time
/// are limited.
@Component
public final class SafeFetcher {

    private static final int MOST_REDIRECTS = 3;

    private final FetchAllowList allowed;
    private final Limits limits;

    @Autowired
    SafeFetcher(ServerSettings settings) {
        this(FetchAllowList.of(settings.permissions().fetchedHosts()), Limits.DEFAULTS);
    }

    SafeFetcher(FetchAllowList allowed, Limits limits) {
        this.allowed = allowed;
        this.limits = limits;
    }

    /// How much is fetched.
    ///
    /// @param mostBytes of a file
    /// @param longest   time that all of it may take, with redirects
    record Limits(long mostBytes, Duration longest) {

        static final Limits DEFAULTS = new Limits(64L << 20, Duration.ofSeconds(60));
    }

    /// Fetches a file.
    ///
    /// @param url    of http or https
    /// @param folder where the file is made
    /// @return       the file, which is the caller's to delete
    /// @throws FetchException if it may not be fetched, or cannot be
    public Path fetch(String url, Path folder) throws FetchException {
        Path file;
        try {
            file = Files.createTempFile(folder, "fetched", ".audio");
        } catch (IOException e) {
            throw new FetchException("the server has no room for the file", e);
        }
        boolean isWhole = false;
        try {
            follow(uri(url), file);
            isWhole = true;
            return file;
        } finally {
            if (!isWhole) {
                delete(file);
            }
        }
    }

    private void follow(URI first, Path file) throws FetchException {
        long deadline = System.nanoTime() + limits.longest().toNanos();
        URI url = first;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            allowed.require(url);
            PinnedExchange exchange = new PinnedExchange(url, addressOf(url), deadline);
            Optional<String> elsewhere = exchange.get(file, limits.mostBytes());
            if (elsewhere.isEmpty()) {
                return;
            }
            url = url.resolve(uri(elsewhere.get()));
        }
        throw new FetchException("the URL is redirected more than " + MOST_REDIRECTS + " times");
    }

    /// The first address of a host, if all that it has are allowed: one that is not makes the host
    /// suspicious.
    private InetAddress addressOf(URI url) throws FetchException {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(url.getHost());
            for (InetAddress address : addresses) {
                allowed.requireAddress(url, address);
            }
            return addresses[0];
        } catch (UnknownHostException e) {
            throw new FetchException("there is no host " + url.getHost(), e);
        }
    }

    private static URI uri(String text) throws FetchException {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException e) {
            throw new FetchException("no URL: " + e.getReason(), e);
        }
    }

    private static void delete(Path file) throws FetchException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new FetchException("a part of the file was left behind", e);
        }
    }
}
