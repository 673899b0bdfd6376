package deejai.server.documentation;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;

/// Describes the parameters that mean the same wherever they come, where the operation says nothing of its own.
final class CommonParameters implements OpenApiCustomizer {

    private static final Map<String, String> DESCRIPTIONS = Map.ofEntries(
            Map.entry("id", "Id, as lists and searches tell it"),
            Map.entry("code", "Code of the saved playlist"),
            Map.entry("token", "What the share link ends with"),
            Map.entry("path", "Absolute path on the machine of the server"),
            Map.entry("string", "Words, all of which must be there"),
            Map.entry("max_items", "At most this many, 1 to 100"),
            Map.entry("top_n", "At most this many, 1 to 100"),
            Map.entry("track_id", "Id of the track"),
            Map.entry("track_ids", "Ids of the tracks, a JSON array"),
            Map.entry("waypoints", "Ids of the waypoints, a JSON array"),
            Map.entry("playlist_id", "Number of the saved playlist"));

    @Override
    public void customise(OpenAPI document) {
        document.getPaths().values().forEach(path -> path.readOperations().forEach(CommonParameters::describe));
    }

    private static void describe(Operation operation) {
        List<Parameter> parameters = operation.getParameters();
        if (parameters == null) {
            return;
        }
        for (Parameter parameter : parameters) {
            String common = DESCRIPTIONS.get(parameter.getName());
            if (parameter.getDescription() == null && common != null) {
                parameter.setDescription(common);
            }
        }
    }
}
