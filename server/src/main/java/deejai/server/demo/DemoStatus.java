package deejai.server.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How far the demo library is.
///
/// @param state   what is the matter
/// @param done    pieces that are there
/// @param total   pieces in all
/// @param problem why it failed, for people; null otherwise
@Schema(name = "DemoStatus")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DemoStatus(
        State state, int done, int total, @Nullable String problem) {

    /// What is the matter with the demo library.
    enum State {
        /// Nobody wanted one.
        NONE,
        COMPOSING,
        /// It is there, and is being scanned or was.
        READY,
        FAILED;

        /// In lower case, as in all of the API.
        @JsonValue
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static DemoStatus none() {
        return new DemoStatus(State.NONE, 0, 0, null);
    }

    static DemoStatus composing(int done, int total) {
        return new DemoStatus(State.COMPOSING, done, total, null);
    }

    DemoStatus ready() {
        return new DemoStatus(State.READY, total, total, null);
    }

    DemoStatus failed(String reason) {
        return new DemoStatus(State.FAILED, done, total, reason);
    }
}
