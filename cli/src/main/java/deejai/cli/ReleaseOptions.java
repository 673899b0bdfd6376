package deejai.cli;

import deejai.mp3tovec.DataSource;
import deejai.mp3tovec.TrainingPlan.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Options that say how a trained encoder presents itself.
final class ReleaseOptions {

    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = "Name of the encoder: letters, digits, '.', '_', '-'.")
    private String name;

    @Option(
            names = "--model-version",
            paramLabel = "V",
            description = "Its version, of the same characters. Default: ${DEFAULT-VALUE}.")
    private String version = "1";

    @Option(
            names = "--licence",
            paramLabel = "SPDX",
            description = "Licence of the encoder: CC0-1.0, say. Default: ${DEFAULT-VALUE}.")
    private String licence = "NOASSERTION";

    /// @param sources file of the sources, if any
    /// @throws CommandFailure if that file is none
    Release release(@Nullable Path sources) throws IOException {
        return new Release(name, version, licence, sources == null ? List.of() : read(sources));
    }

    private static List<DataSource> read(Path file) throws IOException {
        try {
            return List.of(JsonMapper.builder().build().readValue(Files.readString(file), DataSource[].class));
        } catch (JacksonException e) {
            Throwable cause = e.getCause() instanceof IllegalArgumentException rule ? rule : e;
            throw new CommandFailure(file + ": must be a JSON list of objects with name and licence: "
                    + (cause instanceof JacksonException json ? json.getOriginalMessage() : cause.getMessage()));
        }
    }
}
