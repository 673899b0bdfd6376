package deejai.server.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The operations that an OpenAPI document names, with good values for all that they take.
final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final int MOST_LEVELS = 6;

    private final JsonNode document;
    private final String trackId;

    /// @param trackId what identifies a track of the library that is served
    ApiDocument(JsonNode document, String trackId) {
        this.document = document;
        this.trackId = trackId;
    }

    /// Something a client can ask for.
    ///
    /// @param path        with places for parameters, `/tracks/{id}`
    /// @param inPath      names of the parameters in the path
    /// @param inQuery     names of the parameters in the query
    /// @param contentType of the body, null where there is none
    /// @param body        a good one, null where there is none or it is no JSON
    record Operation(
            String method,
            String path,
            List<String> inPath,
            List<String> inQuery,
            @Nullable String contentType,
            @Nullable JsonNode body) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (var path : document.get("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(operation(path.getKey(), method.getKey(), method.getValue()));
                }
            }
        }
        return operations;
    }

    private Operation operation(String path, String method, JsonNode operation) {
        List<String> inPath = new ArrayList<>();
        List<String> inQuery = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters").values()) {
            List<String> names = parameter.get("in").asString().equals("path") ? inPath : inQuery;
            names.add(parameter.get("name").asString());
        }
        String contentType = null;
        JsonNode body = null;
        for (var content : operation.path("requestBody").path("content").properties()) {
            contentType = content.getKey();
            body = example(content.getValue().path("schema"), "", 0);
        }
        return new Operation(method.toUpperCase(java.util.Locale.ROOT), path, inPath, inQuery, contentType, body);
    }

    /// A value that a schema allows.
    private JsonNode example(JsonNode schema, String name, int level) {
        JsonNode resolved = resolve(schema);
        JsonMapper json = JsonMapper.shared();
        if (level > MOST_LEVELS) {
            return json.nullNode();
        }
        if (name.toLowerCase(java.util.Locale.ROOT).contains("trackid")
                || name.equals("id")
                || name.equals("seeds")
                || name.equals("waypoints")) {
            return resolved.path("type").asString("").equals("array")
                    ? json.createArrayNode().add(trackId).add(trackId)
                    : json.valueToTree(trackId);
        }
        if (resolved.has("properties")) {
            ObjectNode object = json.createObjectNode();
            resolved.get("properties")
                    .properties()
                    .forEach(property ->
                            object.set(property.getKey(), example(property.getValue(), property.getKey(), level + 1)));
            return object;
        }
        if (resolved.has("items")) {
            ArrayNode array = json.createArrayNode();
            array.add(example(resolved.get("items"), name, level + 1));
            return array;
        }
        return switch (type(resolved)) {
            case "integer", "number" -> json.valueToTree(1);
            case "boolean" -> json.valueToTree(true);
            case "object" -> json.createObjectNode();
            default -> json.valueToTree("song");
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString("string");
    }

    private JsonNode resolve(JsonNode schema) {
        if (schema.has("$ref")) {
            return document.at(schema.get("$ref").asString().substring(1));
        }
        for (String some : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(some) && !schema.get(some).isEmpty()) {
                return resolve(schema.get(some).get(0));
            }
        }
        return schema;
    }
}
