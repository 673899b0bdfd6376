package deejai.server.playlists;

import com.fasterxml.jackson.annotation.JsonInclude;
import deejai.server.tracks.TrackView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What could be in a place of a playlist instead.
///
/// @param choices    best first
/// @param stopped    why they are fewer than asked; left out where they are not
/// @param notes      what else a listener should know
/// @param randomSeed that finds them again
/// @param model      whose sound vectors it goes by: name and version
@Schema(name = "Replacement")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReplacementView(
        @Schema(description = "Best first") List<Choice> choices,

        @Nullable @Schema(description = "Why they are fewer than asked; left out where they are not")
        String stopped,

        @Schema(description = "What else a listener should know")
        List<String> notes,

        @Schema(description = "Finds the same choices again", example = "1234567")
        long randomSeed,

        @Schema(example = "mp3tovec-compact-1") String model) {

    /// A track that fits.
    ///
    /// @param track       the track
    /// @param sound       cosine similarity of its sound to what was looked for
    /// @param coListening the same for co-listening
    /// @param step        to it from the track before
    /// @param next        from it to the track after
    @Schema(name = "ReplacementChoice")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Choice(
            TrackView track,
            @Nullable @Schema(example = "0.87") Double sound,
            @Nullable @Schema(example = "0.79") Double coListening,

            @Nullable @Schema(description = "From the track before")
            StepView step,

            @Nullable @Schema(description = "To the track after")
            StepView next) {}
}
