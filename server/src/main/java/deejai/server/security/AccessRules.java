package deejai.server.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Who may ask for what: the first rule that fits decides, and what none of them names is not answered. A
/// test goes through all the controllers there are and fails for one without a rule.
///
/// Rules say what somebody must be. Whose a thing is, a playlist or a session, is asked where it is kept.
final class AccessRules {

    private static final Set<String> READ = MethodCheck.SAFE;
    private static final Set<String> ALL = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private final List<Rule> rules = new ArrayList<>();

    AccessRules() {
        health();
        accounts();
        music();
        library();
        documentation();
        pages();
        nothingElse();
    }

    /// One row of the table.
    ///
    /// @param methods   that it is about
    /// @param path      that it is about
    /// @param need      what it asks
    /// @param bySession true if an API token will not do
    record Rule(Set<String> methods, PathPattern path, Need need, boolean bySession) {

        boolean fits(String method, PathContainer asked) {
            return methods.contains(method) && path.matches(asked);
        }
    }

    /// The rule for a request.
    ///
    /// @param path without query, still percent-encoded
    Rule find(String method, String path) {
        PathContainer asked = PathContainer.parsePath(path);
        for (Rule rule : rules) {
            if (rule.fits(method, asked)) {
                return rule;
            }
        }
        return rules.getLast();
    }

    /// True if a rule names a path, more than as a page of the web app, or says that nobody may.
    boolean isNamed(String method, String path) {
        return !find(method, path).path().getPatternString().equals("/**");
    }

    private void health() {
        add(READ, "/healthz", Need.NOTHING);
        add(READ, "/health/**", Need.NOTHING);
        add(READ, "/metrics", Need.OPERATOR);
    }

    private void accounts() {
        add(READ, "/api/v2/session", Need.NOTHING);
        add(Set.of("POST"), "/api/v2/session", Need.NOTHING);
        addBySession(Set.of("DELETE"), "/api/v2/session", Need.NOTHING);
        addBySession(Set.of("PUT"), "/api/v2/session/password", Need.LISTENER);
        add(Set.of("POST"), "/api/v2/setup", Need.NOTHING);
        addBySession(ALL, "/api/v2/sessions/**", Need.LISTENER);
        addBySession(ALL, "/api/v2/tokens/**", Need.LISTENER);
        addBySession(ALL, "/api/v2/accounts/**", Need.ADMIN);
    }

    private void music() {
        add(READ, "/api/v2/version", Need.VISITOR);
        add(READ, "/api/v2/tracks/{id}/audio/**", Need.LISTENER);
        add(READ, "/api/v2/tracks/**", Need.VISITOR);
        add(Set.of("POST"), "/api/v2/tracks/**", Need.VISITOR);
        add(READ, "/api/v2/artists/**", Need.VISITOR);
        add(READ, "/api/v2/albums/**", Need.VISITOR);
        add(ALL, "/api/v2/playlists/**", Need.VISITOR);
        add(READ, "/api/v2/map/**", Need.VISITOR);
        add(Set.of("POST"), "/api/v2/map/**", Need.VISITOR);
        add(ALL, "/api/v2/saved-playlists/**", Need.VISITOR);
        add(ALL, "/api/v2/listening/**", Need.VISITOR);
        add(READ, "/api/v2/shared/**", Need.NOTHING);
        add(READ, "/s/**", Need.NOTHING);
        add(READ, "/embed/**", Need.NOTHING);
        add(Set.of("GET", "HEAD", "POST"), "/api/v1/**", Need.VISITOR);
    }

    private void library() {
        add(READ, "/api/v2/library/**", Need.LISTENER);
        add(READ, "/api/v2/scan/**", Need.LISTENER);
        add(READ, "/api/v2/failures/**", Need.LISTENER);
        add(READ, "/api/v2/demo", Need.LISTENER);
        add(ALL, "/api/v2/library/**", Need.ADMIN);
        add(ALL, "/api/v2/scan/**", Need.ADMIN);
        add(ALL, "/api/v2/folders/**", Need.ADMIN);
        add(ALL, "/api/v2/demo", Need.ADMIN);
    }

    private void documentation() {
        add(READ, "/api/v2/openapi/**", Need.READER);
        add(READ, "/api/v2/openapi.json", Need.READER);
        add(READ, "/api/v2/openapi.yaml", Need.READER);
        add(READ, "/docs/**", Need.READER);
        add(READ, "/swagger-ui/**", Need.READER);
        add(READ, "/swagger-ui.html", Need.READER);
    }

    /// What a browser loads before anybody has signed in.
    private void pages() {
        for (String page : List.of("/", "/assets/**", "/icons/**", "/manifest.json", "/sw.js", "/robots.txt")) {
            add(READ, page, Need.NOTHING);
        }
    }

    /// The web app's own files and pages are for all: who has no account must see where to sign in.
    private void nothingElse() {
        add(ALL, "/api/**", Need.IMPOSSIBLE);
        add(ALL, "/error/**", Need.IMPOSSIBLE);
        add(READ, "/**", Need.NOTHING);
        add(ALL, "/**", Need.IMPOSSIBLE);
    }

    private void add(Set<String> methods, String path, Need need) {
        rules.add(new Rule(methods, PathPatternParser.defaultInstance.parse(path), need, false));
    }

    private void addBySession(Set<String> methods, String path, Need need) {
        rules.add(new Rule(methods, PathPatternParser.defaultInstance.parse(path), need, true));
    }
}
