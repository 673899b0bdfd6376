package deejai.server.security;

import deejai.server.ServerSettings;
import deejai.server.identity.Identity;
import deejai.server.identity.Mode;
import deejai.server.identity.Network;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/// Puts the checks before every request, in their order.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    FilterRegistrationBean<GuardFilter> guard(ServerSettings settings, Mode mode, CallerCheck callers) {
        List<String> names = settings.address().publicNames();
        List<Network> proxies =
                settings.address().proxies().stream().map(Network::parse).toList();
        List<RequestCheck> checks = new ArrayList<>();
        checks.add(new MethodCheck());
        checks.add(new EncodingCheck());
        checks.add(new HostCheck(mode, names));
        checks.add(new CrossSiteCheck(names));
        checks.add(new ContentCheck());
        RateSettings rates = RateSettings.DEFAULTS;
        RateLimits limits = new RateLimits(rates);
        if (mode != Mode.LOCAL) {
            checks.add(new RateCheck(limits, rates, request -> Optional.of(Network.ofClient(request))));
        }
        checks.add(callers);
        if (mode != Mode.LOCAL) {
            checks.add(new RateCheck(limits, rates, SecurityConfiguration::account));
        }
        checks.add(new AccessCheck(new AccessRules(), mode == Mode.PUBLIC));
        var filter = new FilterRegistrationBean<>(new GuardFilter(firewall(), new TrustedProxies(proxies), checks));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> errorPages() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemErrorValve.class.getName());
            }
        });
    }

    /// The methods are a check of their own, which answers as HTTP says.
    private static StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    private static Optional<String> account(HttpServletRequest request) {
        Identity identity = Identity.of(request);
        return identity.account().isPresent() ? Optional.of(identity.caller().owner()) : Optional.empty();
    }
}
