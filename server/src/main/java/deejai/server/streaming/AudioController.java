package deejai.server.streaming;

import deejai.audio.StreamFormat;
import deejai.audio.TranscodeSettings;
import deejai.library.Track;
import deejai.server.catalogue.LiveLibrary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Listening to tracks of the library. A track is named by its id: there is no way to name a file.
@Tag(name = "Listening")
@RestController
@RequestMapping("/api/v2/tracks/{id}/audio")
final class AudioController {

    private final LiveLibrary library;
    private final AudioResponse audio;

    AudioController(LiveLibrary library, AudioResponse audio) {
        this.library = library;
        this.audio = audio;
    }

    @Operation(summary = "Listen to a track", description = """
                    The file as it is, with ranges of bytes, or encoded anew from any place on. `auto` is the original where \
                    every browser plays its format, and MP3 otherwise; a client that plays more asks for `original`.
                    """)
    @GetMapping
    void audio(
            @PathVariable String id,
            @Parameter(description = "`auto`, `original`, `opus` (Ogg), `webm` (Opus in WebM) or `mp3`")
                    @RequestParam(defaultValue = "auto")
                    String format,
            @Parameter(description = "Where to begin, seconds; not for the original") @RequestParam(defaultValue = "0")
                    double start,
            @Parameter(description = "Bits per second, 32000 to 320000; not for the original")
                    @RequestParam(defaultValue = "160000")
                    int bitrate,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Track track = library.state().track(id);
        AudioResponse.Wanted wanted = new AudioResponse.Wanted(
                format, new TranscodeSettings(StreamFormat.MP3, bitrate, start, Double.POSITIVE_INFINITY));
        audio.send(track, wanted, request, response);
    }
}
