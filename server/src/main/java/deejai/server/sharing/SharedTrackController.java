package deejai.server.sharing;

import deejai.audio.StreamFormat;
import deejai.audio.TranscodeSettings;
import deejai.library.Track;
import deejai.server.covers.CoverResponse;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import deejai.server.streaming.AudioResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// Hearing and seeing the tracks of a shared playlist, for whoever has its link; no other tracks.
@Tag(name = "Sharing")
@RestController
@RequestMapping("/api/v2/shared/{token}/tracks/{id}")
final class SharedTrackController {

    private static final int BIT_RATE = 128_000;

    private final SharedPlaylists shared;
    private final AudioResponse audio;
    private final CoverResponse covers;

    SharedTrackController(SharedPlaylists shared, AudioResponse audio, CoverResponse covers) {
        this.shared = shared;
        this.audio = audio;
        this.covers = covers;
    }

    @Operation(summary = "Listen to a track of a shared playlist", description = "Not on a public server.")
    @GetMapping("/audio")
    void audio(
            @PathVariable String token,
            @PathVariable String id,
            @Parameter(description = "`auto`, `original`, `opus` (Ogg), `webm` (Opus in WebM) or `mp3`")
                    @RequestParam(defaultValue = "auto")
                    String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!shared.allowsAudio()) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "on this server nobody listens without an account");
        }
        TranscodeSettings whole = new TranscodeSettings(StreamFormat.MP3, BIT_RATE, 0, Double.POSITIVE_INFINITY);
        audio.send(track(token, id), new AudioResponse.Wanted(format, whole), request, response);
    }

    @Operation(summary = "Cover art of a track of a shared playlist")
    @GetMapping(
            path = "/cover",
            produces = {MediaType.IMAGE_JPEG_VALUE, MediaType.ALL_VALUE})
    ResponseEntity<byte[]> cover(
            @PathVariable String token,
            @PathVariable String id,
            @Parameter(description = "Side of the square that it fits into, pixels: 1 to 1024")
                    @RequestParam(defaultValue = "256")
                    int size,
            WebRequest request)
            throws IOException {
        return covers.send(track(token, id), size, request);
    }

    private Track track(String token, String id) {
        return shared.track(token, id)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "no such track is shared by this link"));
    }
}
