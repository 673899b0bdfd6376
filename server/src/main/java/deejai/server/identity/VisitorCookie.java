package deejai.server.identity;

import deejai.server.database.Secrets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/// What visitors of a public server are known again by: a random value in a cookie, of which only a hash is
/// ever stored. Who only looks around gets none.
public final class VisitorCookie {

    private static final SecretCookie COOKIE = new SecretCookie("deejai_visitor");
    private static final Duration AGE = Duration.ofDays(400); // as long as browsers keep any
    private static final int BYTES = 33;

    /// A value that has not been given to the browser yet.
    private static final String NEW = VisitorCookie.class.getName();

    private VisitorCookie() {}

    /// Who a visitor is. One without a cookie is somebody new every time, until [#keep].
    public static Caller caller(HttpServletRequest request) {
        String value = COOKIE.read(request).orElseGet(() -> {
            String made = Secrets.random(BYTES);
            request.setAttribute(NEW, made);
            return made;
        });
        return new Caller(Access.VISITOR, "visitor:" + Secrets.hash(value), "visitor");
    }

    /// Sees to it that the sender of a request is known again, if it is a visitor without a cookie. That
    /// happens by itself with unsafe requests; a controller that stores something for a safe one calls this.
    public static void keep(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(NEW) instanceof String value) {
            request.removeAttribute(NEW);
            COOKIE.write(request, response, value, AGE);
        }
    }
}
