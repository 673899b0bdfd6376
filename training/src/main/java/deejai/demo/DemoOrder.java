package deejai.demo;

import java.nio.file.Path;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a [DemoProcess] is to do, told in one line of JSON on its standard input.
///
/// @param folder   where to
/// @param settings what
record DemoOrder(Path folder, DemoSettings settings) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    DemoOrder {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(settings, "settings");
    }

    /// The order as a line, without its end.
    String line() {
        return MAPPER.writeValueAsString(this);
    }

    /// Reads what [#line()] wrote.
    ///
    /// @throws IllegalArgumentException if it is something else
    static DemoOrder parse(String line) {
        try {
            return MAPPER.readValue(line, DemoOrder.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("line must be the order of a demo library: " + line, e);
        }
    }
}
