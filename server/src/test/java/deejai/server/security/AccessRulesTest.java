package deejai.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.server.TestServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class AccessRulesTest {

    private final AccessRules rules = new AccessRules();

    @Test
    void everyControllerHasARule(@TempDir Path folder) throws Exception {
        List<String> without = new ArrayList<>();
        int mappings = 0;
        try (TestServer server = TestServer.start(folder)) {
            for (RequestMappingHandlerMapping mapping : server.context()
                    .getBeansOfType(RequestMappingHandlerMapping.class)
                    .values()) {
                for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                    for (String path : info.getPatternValues()) {
                        mappings++;
                        methods(info).stream()
                                .filter(method -> !rules.isNamed(method, sample(path)))
                                .forEach(method -> without.add(method + " " + path));
                    }
                }
            }
        }
        assertThat(mappings).isGreaterThan(10);
        assertThat(without).as("add these to AccessRules").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /healthz, NOTHING",
        "GET, /metrics, OPERATOR",
        "GET, /, NOTHING",
        "GET, /assets/app.js, NOTHING",
        "POST, /, IMPOSSIBLE",
        "POST, /healthz, IMPOSSIBLE",
        "GET, /api/v2/session, NOTHING",
        "POST, /api/v2/session, NOTHING",
        "PUT, /api/v2/session, IMPOSSIBLE",
        "GET, /api/v2/tracks, VISITOR",
        "GET, /api/v2/tracks/1/cover, VISITOR",
        "GET, /api/v2/tracks/1/audio, LISTENER",
        "HEAD, /api/v2/tracks/1/audio, LISTENER",
        "GET, /api/v2/tracks/1/audio/, LISTENER",
        "GET, /api/v2/tracks/1/%61udio, LISTENER",
        "DELETE, /api/v2/tracks/1, IMPOSSIBLE",
        "GET, /api/v2/shared/abc, NOTHING",
        "POST, /api/v2/shared/abc, IMPOSSIBLE",
        "GET, /api/v2/map/points, VISITOR",
        "POST, /api/v2/map/journey, VISITOR",
        "DELETE, /api/v2/map, IMPOSSIBLE",
        "GET, /api/v2/library, LISTENER",
        "PUT, /api/v2/library/folders, ADMIN",
        "GET, /api/v2/scan/events, LISTENER",
        "DELETE, /api/v2/scan, ADMIN",
        "GET, /api/v2/demo, LISTENER",
        "POST, /api/v2/demo, ADMIN",
        "GET, /api/v2/accounts, ADMIN",
        "PATCH, /api/v2/accounts/1, ADMIN",
        "GET, /docs, READER",
        "GET, /api/v2/openapi.json, READER",
        "POST, /api/v1/create_playlist, VISITOR",
        "DELETE, /api/v1/playlist, IMPOSSIBLE",
        "GET, /api/v2/unheard-of, IMPOSSIBLE",
        "GET, /api/v3/tracks, IMPOSSIBLE",
        "GET, /api, IMPOSSIBLE",
        "GET, /error, IMPOSSIBLE"
    })
    void rulesSayWhatIsNeeded(String method, String path, Need need) {
        assertThat(rules.find(method, path).need()).isEqualTo(need);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v2/accounts",
        "POST, /api/v2/tokens",
        "DELETE, /api/v2/tokens/1",
        "GET, /api/v2/sessions",
        "DELETE, /api/v2/session",
        "PUT, /api/v2/session/password"
    })
    void tokensManageNothing(String method, String path) {
        assertThat(rules.find(method, path).bySession()).isTrue();
    }

    private static Set<String> methods(RequestMappingInfo info) {
        Set<String> methods = new TreeSet<>();
        for (RequestMethod method : info.getMethodsCondition().getMethods()) {
            methods.add(method.name());
        }
        return methods.isEmpty() ? Set.of("GET", "POST", "PUT", "PATCH", "DELETE") : methods;
    }

    /// A path that a pattern matches.
    private static String sample(String pattern) {
        return pattern.replaceAll("\\{[^}]*}", "x").replace("/**", "/x").replace("*", "x");
    }
}
