package deejai.server.security;

import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// No page of another site changes anything here with the cookies of somebody who visits it.
///
/// The scheme is that of the section "Fetch Metadata" of OWASP's Cross-Site Request Forgery Prevention Cheat
/// Sheet: browsers say with `Sec-Fetch-Site` where a request comes from, and no script can change that. Where
/// they do not, as over plain http, the `Origin` must be ours. A request with neither comes from a program,
/// not from a page. Requests with an API token are not concerned: no browser adds that by itself. Besides,
/// session cookies are `SameSite=Lax`, and the only types of content that are taken ([ContentCheck]) cannot
/// be sent across sites without our consent.
final class CrossSiteCheck implements RequestCheck {

    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final Set<String> publicNames;

    CrossSiteCheck(List<String> publicNames) {
        this.publicNames =
                publicNames.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    @Override
    public void check(HttpServletRequest request, HttpServletResponse response) {
        if (MethodCheck.isSafe(request) || BearerToken.isPresent(request)) {
            return;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        boolean isOurs = site != null ? OURS.contains(site) : origin == null || isOurs(origin, request);
        if (!isOurs) {
            throw new ProblemException(ProblemCode.CROSS_SITE, "another site's page may not do this");
        }
    }

    private boolean isOurs(String text, HttpServletRequest request) {
        URI origin = uri(text);
        if (origin == null || origin.getHost() == null || origin.getScheme() == null) {
            return false;
        }
        String host = new HostAndPort(origin.getHost(), -1).host();
        if (publicNames.contains(host)) {
            return true;
        }
        int port = origin.getPort() >= 0 ? origin.getPort() : origin.getScheme().equals("https") ? 443 : 80;
        return origin.getScheme().equals(request.getScheme())
                && host.equals(new HostAndPort(request.getServerName(), -1).host())
                && port == request.getServerPort();
    }

    private static @Nullable URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null; // not ours, whatever it is
        }
    }
}
