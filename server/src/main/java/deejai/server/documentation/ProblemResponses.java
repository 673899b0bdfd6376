package deejai.server.documentation;

import deejai.server.problems.Problem;
import deejai.server.problems.ProblemCode;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpStatus;

/// Adds to every operation what can go wrong with it.
final class ProblemResponses implements OpenApiCustomizer {

    private static final String SCHEMA = "Problem";

    /// A problem that every operation may answer with.
    ///
    /// @param name    of the response in the document
    /// @param example what it may be
    /// @param detail  of the example
    private record Kind(String name, ProblemCode example, String detail) {

        HttpStatus status() {
            return example.status();
        }

        boolean passes() {
            return status() == HttpStatus.TOO_MANY_REQUESTS || status() == HttpStatus.SERVICE_UNAVAILABLE;
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind("BadRequest", ProblemCode.INVALID_ARGUMENT, "limit must be 1 to 200: 1000"),
            new Kind("SignInRequired", ProblemCode.SIGN_IN_REQUIRED, "sign in, or send a token"),
            new Kind("Forbidden", ProblemCode.FORBIDDEN, "this is for those who administer the server"),
            new Kind("NotFound", ProblemCode.NOT_FOUND, "no track 0123456789abcdef"),
            new Kind("RateLimited", ProblemCode.RATE_LIMITED, "too many requests; try again in 3 seconds"),
            new Kind(
                    "Unavailable",
                    ProblemCode.OVERLOADED,
                    "more is asked for than this server can do; try again soon"));

    @Override
    public void customise(OpenAPI document) {
        ModelConverters.getInstance(true)
                .readAll(new AnnotatedType(Problem.class))
                .forEach(document.getComponents()::addSchemas);
        KINDS.forEach(kind -> document.getComponents().addResponses(kind.name(), response(kind)));
        document.getPaths().values().forEach(path -> path.readOperations().forEach(ProblemResponses::addTo));
    }

    private static void addTo(Operation operation) {
        for (Kind kind : KINDS) {
            operation
                    .getResponses()
                    .putIfAbsent(
                            Integer.toString(kind.status().value()),
                            new ApiResponse().$ref("#/components/responses/" + kind.name()));
        }
    }

    private static ApiResponse response(Kind kind) {
        Problem example = Problem.of(kind.example(), kind.detail());
        MediaType body = new MediaType()
                .schema(new Schema<>().$ref("#/components/schemas/" + SCHEMA))
                .example(Map.of(
                        "type", example.type().toString(),
                        "title", example.title(),
                        "status", example.status(),
                        "detail", example.detail(),
                        "code", example.code()));
        ApiResponse response = new ApiResponse()
                .description(kind.example().title())
                .content(new Content().addMediaType("application/problem+json", body));
        if (kind.passes()) {
            response.addHeaderObject(
                    "Retry-After",
                    new Header()
                            .description("Seconds until it makes sense to try again")
                            .schema(new IntegerSchema()));
        }
        return response;
    }
}
