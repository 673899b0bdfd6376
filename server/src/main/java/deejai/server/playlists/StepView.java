package deejai.server.playlists;

import com.fasterxml.jackson.annotation.JsonInclude;
import deejai.playlist.Step;
import deejai.server.tracks.Numbers;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How far it is to a track from the one before, as cosine distances: 0 the same, 2 the opposite.
///
/// @param sound       of the sound vectors; left out where one of the two has none
/// @param coListening of the co-listening vectors, likewise
/// @param distance    both blended by creativity
@Schema(name = "Step", description = "Cosine distances to the track before, 0..2.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StepView(
        @Nullable @Schema(description = "Of the sound vectors", example = "0.21")
        Double sound,

        @Nullable @Schema(description = "Of the co-listening vectors", example = "0.4")
        Double coListening,

        @Nullable @Schema(description = "Both, blended by creativity", example = "0.3")
        Double distance) {

    /// Null where there is no step, as before the first track.
    static @Nullable StepView of(Step step) {
        return step.equals(Step.NONE)
                ? null
                : new StepView(
                        Numbers.orNull(step.sound()),
                        Numbers.orNull(step.coListening()),
                        Numbers.orNull(step.distance()));
    }
}
