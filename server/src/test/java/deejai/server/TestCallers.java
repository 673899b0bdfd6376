package deejai.server;

import deejai.server.identity.Access;
import deejai.server.identity.Caller;
import deejai.server.identity.CallerArgumentResolver;
import java.net.http.HttpRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets tests be whom they like: a request of [#as(HttpRequest.Builder, Access, String)] comes from that caller,
/// all others from whom the server found out.
@Component
@Order(0)
public final class TestCallers implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private static final String OWNER = "Test-Owner";

    private static final String ACCESS = "Test-Access";

    private final CallerArgumentResolver usual = new CallerArgumentResolver();

    /// Makes a request that of somebody.
    ///
    /// @param owner `account:ID` or `visitor:HASH`
    public static HttpRequest.Builder as(HttpRequest.Builder request, Access access, String owner) {
        return request.header(OWNER, owner).header(ACCESS, access.name());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String owner = request.getHeader(OWNER);
        String access = request.getHeader(ACCESS);
        return owner == null || access == null
                ? usual.resolveArgument(parameter, container, request, binders)
                : new Caller(Access.valueOf(access), owner, owner);
    }
}
