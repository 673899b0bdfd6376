package deejai.server.security;

import deejai.server.ServerSettings;
import deejai.server.identity.Caller;
import deejai.server.identity.Credential;
import deejai.server.identity.Identity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/// Finds out who sent a request, and keeps that with it.
@Component
final class CallerCheck implements RequestCheck {

    CallerCheck(ServerSettings settings) {}

    @Override
    public void check(HttpServletRequest request, HttpServletResponse response) {
        new Identity(Caller.LOCAL, new Credential.Machine()).attach(request);
    }
}
