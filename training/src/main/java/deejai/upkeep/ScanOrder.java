package deejai.upkeep;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a [ScanProcess] is to do. It is told so in one line of JSON on its standard input: the command line of a
/// process can be seen by everybody, is short on some systems, and overflows a buffer of ONNX Runtime.
///
/// @param library  file of the library
/// @param models   folder of the user's encoders
/// @param folders  to scan; none for those of earlier scans
/// @param settings how
record ScanOrder(Path library, Path models, List<Path> folders, UpdateSettings settings) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    ScanOrder {
        Objects.requireNonNull(library, "library");
        Objects.requireNonNull(models, "models");
        Objects.requireNonNull(settings, "settings");
        folders = List.copyOf(folders);
    }

    /// The order as a line, without its end.
    String line() {
        return MAPPER.writeValueAsString(this);
    }

    /// Reads what [#line()] wrote.
    ///
    /// @throws IllegalArgumentException if it is something else
    static ScanOrder parse(String line) {
        try {
            return MAPPER.readValue(line, ScanOrder.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("line must be the order of a scan: " + line, e);
        }
    }
}
