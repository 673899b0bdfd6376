package deejai.server.security;

import deejai.server.problems.DatabaseProblem;
import deejai.server.problems.Problem;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.filter.OncePerRequestFilter;

/// What every request passes before anything else sees it: Spring Security's firewall, which knows the tricks
/// that can be played with paths, the trusted proxies, and one check after the other.
///
/// Of Spring Security there is no more than the firewall: its sessions, logins and tokens against cross-site
/// requests are made for pages that the server renders, and what they are configured to do is not seen where
/// it happens. The checks can be read one by one, and their order in [SecurityConfiguration].
final class GuardFilter extends OncePerRequestFilter {

    private final HttpFirewall firewall;
    private final TrustedProxies proxies;
    private final List<RequestCheck> checks;

    GuardFilter(HttpFirewall firewall, TrustedProxies proxies, List<RequestCheck> checks) {
        this.firewall = firewall;
        this.proxies = proxies;
        this.checks = List.copyOf(checks);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest passed;
        try {
            passed = pass(request, response);
        } catch (RequestRejectedException e) {
            Problem.write(response, new ProblemException(ProblemCode.MALFORMED_REQUEST, "the path is not allowed"));
            return;
        } catch (ProblemException e) {
            Problem.write(response, e);
            return;
        } catch (RuntimeException e) {
            Problem.write(response, DatabaseProblem.of(e).orElseThrow(() -> e));
            return;
        }
        chain.doFilter(passed, firewall.getFirewalledResponse(response));
    }

    private HttpServletRequest pass(HttpServletRequest request, HttpServletResponse response) {
        HttpServletRequest resolved = proxies.resolve(request);
        SecurityHeaders.set(request.getRequestURI(), resolved.isSecure(), response);
        HttpServletRequest passed = firewall.getFirewalledRequest(resolved);
        for (RequestCheck check : checks) {
            check.check(passed, response);
        }
        return new LimitedRequest(passed, ContentCheck.mostBytes(passed));
    }
}
