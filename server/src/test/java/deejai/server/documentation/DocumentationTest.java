package deejai.server.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.server.TestServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DocumentationTest {

    private static final Pattern MAKING =
            Pattern.compile("post /api/v2/playlists/(generate|journey|continue|replace|reorder|explain)");

    @TempDir
    static Path folder;

    private static TestServer server;
    private static JsonNode document;

    @BeforeAll
    static void start() throws Exception {
        // The document needs no music.
        server = TestServer.start(folder);
        HttpResponse<String> response = server.get("/api/v2/openapi.json");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        document = TestServer.json(response);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private record Described(String name, JsonNode operation) {}

    private static List<Described> operations() {
        List<Described> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                operations.add(new Described(operation.getKey() + " " + path.getKey(), operation.getValue()));
            }
        }
        return operations;
    }

    @Test
    void documentIsOpenApi3AndSaysWhatItIs() {
        assertThat(document.get("openapi").asString()).startsWith("3.");
        assertThat(document.at("/info/title").asString()).isEqualTo("Deej-A.I.");
        assertThat(document.at("/info/version").asString()).isNotBlank();
        assertThat(document.at("/info/description").asString()).contains("Creativity");
        assertThat(document.at("/info/license/name").asString()).isEqualTo("Apache-2.0");
        assertThat(document.at("/servers/0/url").asString()).isEqualTo("/");
        assertThat(document.at("/components/securitySchemes").propertyNames()).contains("session", "token");
    }

    @Test
    void everyOperationIsDescribed() {
        Set<String> tags = new HashSet<>();
        document.get("tags").forEach(tag -> {
            assertThat(tag.get("description").asString()).isNotBlank();
            tags.add(tag.get("name").asString());
        });
        Set<String> ids = new HashSet<>();
        assertThat(operations())
                .extracting(Described::name)
                .contains("post /api/v2/playlists/generate", "get /api/v2/tracks/{id}", "get /api/v2/albums/tracks")
                .noneMatch(name -> name.contains("openapi") || name.contains("docs") || name.contains("error"));
        for (Described described : operations()) {
            JsonNode operation = described.operation();
            assertThat(operation.path("summary").asString(""))
                    .as(described.name())
                    .isNotBlank();
            assertThat(ids.add(operation.get("operationId").asString()))
                    .as(described.name())
                    .isTrue();
            assertThat(operation.path("tags")).as(described.name()).isNotEmpty();
            operation.get("tags").forEach(tag -> assertThat(tags).contains(tag.asString()));
            operation
                    .path("parameters")
                    .forEach(parameter -> assertThat(
                                    parameter.path("description").asString(""))
                            .as(described.name() + " " + parameter)
                            .isNotBlank());
        }
    }

    @Test
    void everyOperationTellsItsProblems() {
        for (Described described : operations()) {
            for (String status : List.of("400", "401", "403", "404", "429", "503")) {
                JsonNode response = resolve(described.operation().at("/responses/" + status));
                JsonNode body = response.at("/content").get("application/problem+json");
                assertThat(resolve(body.get("schema")).get("properties").propertyNames())
                        .as(described.name() + " " + status)
                        .contains("code", "detail");
            }
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        Matcher references = Pattern.compile("\"\\$ref\":\"(#[^\"]+)\"").matcher(document.toString());
        int found = 0;
        while (references.find()) {
            found++;
            assertThat(document.at(references.group(1).substring(1)).isMissingNode())
                    .as(references.group(1))
                    .isFalse();
        }
        assertThat(found).isGreaterThan(20);
    }

    @Test
    void requestsAndAnswersHaveSchemasWithoutWhatOnlyTheServerSees() {
        JsonNode schemas = document.at("/components/schemas");
        assertThat(schemas.propertyNames())
                .contains("GenerateRequest", "Settings", "Rules", "Filter", "Playlist", "Track", "Problem")
                .doesNotContain("Caller");
        for (Described described : operations()) {
            assertThat(described.operation().path("parameters").toString()).doesNotContain("caller");
            if (MAKING.matcher(described.name()).matches()) {
                JsonNode answer =
                        described.operation().at("/responses/200/content").path("application/json");
                assertThat(answer.has("schema")).as(described.name()).isTrue();
                JsonNode body = described.operation().at("/requestBody/content").path("application/json");
                assertThat(resolve(body.get("schema")).has("example"))
                        .as(described.name())
                        .isTrue();
            }
        }
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    @Test
    void yamlIsTheSameDocument() {
        HttpResponse<String> yaml = server.get("/api/v2/openapi.yaml");
        assertThat(yaml.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/yaml");
        assertThat(yaml.body()).startsWith("openapi: ").contains("/api/v2/playlists/generate:");
    }

    @Test
    void pageHasNoScriptInItselfAndNothingFromElsewhere() {
        HttpResponse<String> page = server.get("/docs");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).doesNotContain("//").doesNotContainPattern("<script>|style=|onload=");
        Matcher links = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page.body());
        int found = 0;
        while (links.find()) {
            found++;
            HttpResponse<String> linked = server.get("/" + links.group(1));
            assertThat(linked.statusCode()).as(links.group(1)).isEqualTo(200);
        }
        assertThat(found).isEqualTo(5);
        assertThat(server.get("/docs/swagger-ui-bundle.js").headers().firstValue("Content-Type"))
                .hasValue("text/javascript");
    }

    @Test
    void otherFilesOfThePageAreNotFound() {
        assertThat(server.get("/docs/index.html").statusCode()).isEqualTo(404);
        assertThat(server.get("/docs/..%2fdocs.js").statusCode()).isBetween(400, 404);
    }
}
