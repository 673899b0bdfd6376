package deejai.server.security;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// One request over a connection to an address that has been checked before.
///
/// It speaks HTTP/1.0 (RFC 1945), in which the body is simply all that follows the header until the
/// connection ends, so there are few lines here that could be got wrong. Every server still answers it. With
/// https, the certificate must be that of the host in the URL; the address does not matter to it.
final class PinnedExchange {

    private static final int MOST_HEADER_BYTES = 32 << 10;
    private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);

    private final URI url;
    private final InetAddress address;
    private final long deadline;

    /// @param deadline when it must have ended, as [System#nanoTime] tells it
    PinnedExchange(URI url, InetAddress address, long deadline) {
        this.url = url;
        this.address = address;
        this.deadline = deadline;
    }

    /// The line and the fields before the body.
    private record Header(int status, Map<String, String> fields) {}

    /// Gets the file.
    ///
    /// @return where it is instead, if the server says so; empty if it has been written to `file`
    Optional<String> get(Path file, long mostBytes) throws FetchException {
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(address, FetchAllowList.port(url)), remainingMillis());
            try (Socket socket = url.getScheme().equals("https") ? secured(plain) : plain) {
                send(socket.getOutputStream());
                InputStream in = new BufferedInputStream(socket.getInputStream());
                Header header = readHeader(socket, in);
                String location = header.fields().get("location");
                if (REDIRECTS.contains(header.status()) && location != null) {
                    return Optional.of(location);
                }
                requireFile(header);
                copy(socket, in, file, mostBytes);
                requireWhole(header, Files.size(file));
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new FetchException("the file could not be fetched from " + url.getHost(), e);
        }
    }

    private Socket secured(Socket plain) throws IOException, FetchException {
        plain.setSoTimeout(remainingMillis());
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secured = (SSLSocket) factory.createSocket(plain, url.getHost(), FetchAllowList.port(url), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private void send(OutputStream out) throws IOException {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        // A URI holds neither blanks nor line ends, but it may hold letters beyond ASCII.
        String target = URI.create(path + query).toASCIIString();
        String request = "GET " + target + " HTTP/1.0\r\nHost: " + url.getHost() + port
                + "\r\nAccept: audio/*, */*;q=0.1\r\nAccept-Encoding: identity\r\nUser-Agent: Deej-A.I.\r\n\r\n";
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private Header readHeader(Socket socket, InputStream in) throws IOException, FetchException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int lineLength = 0;
        while (true) {
            socket.setSoTimeout(remainingMillis());
            int c = in.read();
            if (c < 0 || bytes.size() > MOST_HEADER_BYTES) {
                throw new FetchException(url.getHost() + " does not answer in HTTP");
            }
            bytes.write(c);
            if (c == '\n' && lineLength == 0) {
                return parse(bytes.toString(StandardCharsets.ISO_8859_1));
            }
            lineLength = c == '\n' ? 0 : c == '\r' ? lineLength : lineLength + 1;
        }
    }

    private Header parse(String text) throws FetchException {
        List<String> lines = text.lines().toList();
        if (!lines.getFirst().matches("HTTP/1\\.[01] [1-5]\\d\\d( .*)?")) {
            throw new FetchException(url.getHost() + " does not answer in HTTP");
        }
        Map<String, String> fields = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return new Header(Integer.parseInt(lines.getFirst().substring(9, 12)), fields);
    }

    private void requireFile(Header header) throws FetchException {
        if (header.status() != 200) {
            throw new FetchException(url.getHost() + " answers with status " + header.status());
        }
        boolean isPlain = !header.fields().containsKey("transfer-encoding")
                && header.fields().getOrDefault("content-encoding", "identity").equalsIgnoreCase("identity");
        if (!isPlain) {
            throw new FetchException(url.getHost() + " sends the file in an encoding that was not asked for");
        }
    }

    private void copy(Socket socket, InputStream in, Path file, long mostBytes) throws IOException, FetchException {
        byte[] buffer = new byte[64 << 10];
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                socket.setSoTimeout(remainingMillis());
                int read = in.read(buffer);
                if (read < 0) {
                    return;
                }
                bytes += read;
                if (bytes > mostBytes) {
                    throw new FetchException("the file has more than " + mostBytes + " bytes");
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private void requireWhole(Header header, long size) throws FetchException {
        String length = header.fields().get("content-length");
        if (length != null && !length.equals(Long.toString(size))) {
            throw new FetchException(url.getHost() + " ended the connection before the end of the file");
        }
    }

    private int remainingMillis() throws FetchException {
        long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (millis <= 0) {
            throw new FetchException("it takes too long to fetch the file from " + url.getHost());
        }
        return Math.toIntExact(millis);
    }
}
