package deejai.server.playlists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import deejai.server.identity.Access;
import deejai.server.identity.Caller;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilterRequestTest {

    private static final Caller VISITOR = new Caller(Access.VISITOR, "visitor:1", "visitor");

    private static FilterRequest of(List<String> genres, List<String> paths) {
        return new FilterRequest(genres, List.of(), List.of(), List.of(), paths, null, null);
    }

    @Test
    void visitorsMustNotAskAboutPaths() {
        FilterRequest request = of(List.of(), List.of("jazz"));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> request.filter(VISITOR))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ProblemCode.FORBIDDEN));
        assertThat(request.filter(Caller.LOCAL).criteria()).hasSize(1);
    }

    @Test
    void visitorsMayAskForEverythingElse() {
        assertThat(of(List.of("jazz"), List.of()).filter(VISITOR).criteria()).hasSize(1);
        assertThat(FilterRequest.ANY.filter(VISITOR).criteria()).isEmpty();
    }
}
