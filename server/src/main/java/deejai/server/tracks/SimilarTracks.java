package deejai.server.tracks;

import com.fasterxml.jackson.annotation.JsonInclude;
import deejai.playlist.PlaylistTrack;
import deejai.playlist.Step;
import deejai.server.identity.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tracks that are near another one.
///
/// @param tracks nearest first
@Schema(name = "SimilarTracks")
record SimilarTracks(@Schema(description = "Nearest first") List<SimilarTrack> tracks) {

    /// A track that is near another one.
    ///
    /// @param track       the track
    /// @param sound       cosine similarity of the sound, -1..1; left out where there is none
    /// @param coListening the same for co-listening
    /// @param distance    both as distances, blended by creativity: 0 the same, 2 the opposite
    @Schema(name = "SimilarTrack")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SimilarTrack(
            TrackView track,

            @Nullable @Schema(description = "Cosine similarity of the sound, -1..1", example = "0.91")
            Double sound,

            @Nullable @Schema(description = "The same for co-listening", example = "0.83")
            Double coListening,

            @Nullable @Schema(description = "Both as distances, 0..2, blended by creativity", example = "0.13")
            Double distance) {}

    static SimilarTracks of(List<PlaylistTrack> found, double creativity, Caller caller) {
        return new SimilarTracks(found.stream()
                .map(near -> new SimilarTrack(
                        TrackView.of(near.track(), caller),
                        Numbers.orNull(near.sound()),
                        Numbers.orNull(near.coListening()),
                        Numbers.orNull(Step.to(near, creativity).distance())))
                .toList());
    }
}
