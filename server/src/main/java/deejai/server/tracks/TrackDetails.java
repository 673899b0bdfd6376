package deejai.server.tracks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import deejai.audio.ReplayGain;
import deejai.audio.Tags;
import deejai.library.Track;
import deejai.server.identity.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// All that is known of a track. What its tags do not say is left out.
///
/// @param track                  the track as it is everywhere else; its fields are among the others
/// @param genres                 as written
/// @param albumArtist            artist of the whole release
/// @param trackNumber            position on the disc, from 1
/// @param discNumber             from 1
/// @param isrc                   International Standard Recording Code
/// @param musicBrainzRecordingId id of the recording (a UUID)
/// @param trackGainDb            ReplayGain of the track (dB), towards -18 LUFS
/// @param trackPeak              largest magnitude of its samples, 1 being full scale
/// @param albumGainDb            ReplayGain of its album (dB)
/// @param albumPeak              largest magnitude of the samples of its album
@Schema(name = "TrackDetails")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrackDetails(
        @JsonUnwrapped TrackView track,
        @Schema(example = "[\"Rock\"]") List<String> genres,

        @Nullable @Schema(example = "Motörhead") String albumArtist,

        @Nullable @Schema(description = "From 1", example = "1")
        Integer trackNumber,

        @Nullable @Schema(description = "From 1", example = "1")
        Integer discNumber,

        @Nullable @Schema(example = "GBAJE8000054") String isrc,

        @Nullable @Schema(example = "b1a9c0e9-d987-4042-ae91-78d6a3267d69")
        String musicBrainzRecordingId,

        @Nullable @Schema(description = "ReplayGain of the track (dB), towards -18 LUFS", example = "-6.3")
        Double trackGainDb,

        @Nullable @Schema(description = "Largest magnitude of its samples, 1 being full scale", example = "0.98")
        Double trackPeak,

        @Nullable @Schema(description = "ReplayGain of its album (dB)", example = "-7.1")
        Double albumGainDb,

        @Nullable @Schema(description = "Largest magnitude of the samples of its album", example = "1")
        Double albumPeak) {

    static TrackDetails of(Track track, Caller caller) {
        Tags tags = track.tags();
        ReplayGain gain = tags.replayGain();
        return new TrackDetails(
                TrackView.of(track, caller),
                tags.genres(),
                tags.albumArtist(),
                orNull(tags.trackNumber()),
                orNull(tags.discNumber()),
                tags.isrc(),
                tags.musicBrainzRecordingId(),
                orNull(gain.trackGainDb()),
                orNull(gain.trackPeak()),
                orNull(gain.albumGainDb()),
                orNull(gain.albumPeak()));
    }

    private static @Nullable Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
