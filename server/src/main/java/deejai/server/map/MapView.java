package deejai.server.map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How the map stands.
///
/// @param state    whether there is one
/// @param version  of the newest one; left out where there is none
/// @param tracks   that have a place on it
/// @param total    tracks of the library that could have one
/// @param progress of the next one, 0..1; left out where none is being made
@Schema(name = "Map")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MapView(
        @Schema(description = "ready: there is one, perhaps with a newer one in the making")
        State state,

        @Nullable @Schema(description = "What the other requests name it by; left out where there is none")
        String version,

        @Schema(description = "Tracks that have a place on it")
        int tracks,

        @Schema(description = "Tracks of the library that could have one")
        int total,

        @Nullable
        @Schema(description = "How far the next one is, 0..1; left out where none is being made", example = "0.4")
        Double progress) {

    /// Whether there is a map.
    enum State {
        /// No, as where nothing has been analysed yet.
        NONE,
        /// Not yet.
        COMPUTING,
        /// Yes.
        READY;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
