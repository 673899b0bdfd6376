package deejai.server.playlists;

import com.fasterxml.jackson.annotation.JsonInclude;
import deejai.playlist.Flow;
import deejai.server.tracks.Numbers;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// How smoothly a playlist goes from track to track.
///
/// @param sum     of the distances of all steps
/// @param mean    left out where there is no step
/// @param largest left out where there is no step
@Schema(name = "Flow", description = "How smoothly a playlist goes: its steps as blended distances.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FlowView(
        @Nullable @Schema(description = "Of all steps", example = "2.4")
        Double sum,

        @Nullable @Schema(description = "Left out where there is no step", example = "0.27")
        Double mean,

        @Nullable @Schema(description = "Left out where there is no step", example = "0.41")
        Double largest) {

    static FlowView of(Flow flow) {
        return new FlowView(
                Numbers.orNull(OptionalDouble.of(flow.sum())),
                Numbers.orNull(flow.mean()),
                Numbers.orNull(flow.largest()));
    }
}
