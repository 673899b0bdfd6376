package deejai.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/// A request as the client sent it, which a trusted proxy passed on.
final class ForwardedRequest extends HttpServletRequestWrapper {

    private final String client;
    private final String scheme;
    private final String host;
    private final int port;

    ForwardedRequest(HttpServletRequest request, String client, String scheme, String host, int port) {
        super(request);
        this.client = client;
        this.scheme = scheme;
        this.host = host;
        this.port = port;
    }

    @Override
    public String getRemoteAddr() {
        return client;
    }

    @Override
    public String getRemoteHost() {
        return client;
    }

    @Override
    public String getScheme() {
        return scheme;
    }

    @Override
    public boolean isSecure() {
        return scheme.equals("https");
    }

    @Override
    public String getServerName() {
        return host;
    }

    @Override
    public int getServerPort() {
        return port;
    }

    @Override
    public StringBuffer getRequestURL() {
        boolean isUsual = port == (isSecure() ? 443 : 80);
        String name = host.contains(":") ? "[" + host + "]" : host;
        return new StringBuffer(scheme + "://" + name + (isUsual ? "" : ":" + port) + getRequestURI());
    }
}
