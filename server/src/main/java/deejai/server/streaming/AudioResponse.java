package deejai.server.streaming;

import deejai.audio.AudioFileException;
import deejai.audio.StreamFormat;
import deejai.audio.TranscodeSettings;
import deejai.library.Track;
import deejai.server.catalogue.LiveLibrary;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import deejai.worker.MediaBusyException;
import deejai.worker.MediaPool;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// Sends the sound of a track.
@Component
public final class AudioResponse {

    private static final int RETRY_AFTER_SECONDS = 5;

    private final LiveLibrary library;
    private final MediaPool media;

    AudioResponse(LiveLibrary library, MediaPool media) {
        this.library = library;
        this.media = media;
    }

    /// How a client wants to hear a track.
    ///
    /// @param format    `auto`, `original`, `opus`, `webm` or `mp3`
    /// @param transcode how to encode it, where it is; the encoder follows from `format`
    public record Wanted(String format, TranscodeSettings transcode) {}

    /// Sends a track.
    ///
    /// @throws ProblemException if its file is not there, cannot be decoded, or too much is being encoded
    public void send(Track track, Wanted wanted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Path file = file(track);
        switch (wanted.format()) {
            case "original" -> sendOriginal(file, request, response);
            case "auto" -> {
                if (AudioTypes.isPlayedEverywhere(file)) {
                    sendOriginal(file, request, response);
                } else {
                    transcode(file, StreamFormat.MP3, wanted.transcode(), request, response);
                }
            }
            case "opus" -> transcode(file, StreamFormat.OPUS_OGG, wanted.transcode(), request, response);
            case "webm" -> transcode(file, StreamFormat.OPUS_WEBM, wanted.transcode(), request, response);
            case "mp3" -> transcode(file, StreamFormat.MP3, wanted.transcode(), request, response);
            default ->
                throw new IllegalArgumentException(
                        "format must be auto, original, opus, webm or mp3: " + wanted.format());
        }
    }

    /// A file of the track that is there: it may lie in several places.
    private Path file(Track track) {
        Path known = track.path();
        return Stream.concat(Stream.ofNullable(known), library.library().files().pathsOf(track.id()).stream())
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND, "the file of " + track.name() + " is not there now"));
    }

    /// The file as it is; Spring knows ranges, conditions and HEAD.
    private static void sendOriginal(Path file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ResourceHttpRequestHandler handler = new ResourceHttpRequestHandler() {
            @Override
            protected Resource getResource(HttpServletRequest asked) {
                return new FileSystemResource(file);
            }

            @Override
            protected MediaType getMediaType(HttpServletRequest asked, Resource resource) {
                return AudioTypes.of(file).map(MediaType::parseMediaType).orElse(MediaType.APPLICATION_OCTET_STREAM);
            }
        };
        handler.setCacheControl(
                CacheControl.maxAge(java.time.Duration.ofHours(1)).cachePrivate());
        handler.setLocations(List.of());
        handler.setLocationValues(List.of());
        try {
            handler.afterPropertiesSet();
            handler.handleRequest(request, response);
        } catch (IOException e) {
            throw e;
        } catch (ServletException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        } catch (Exception e) {
            throw new IllegalStateException("a file cannot be sent", e);
        }
    }

    private void transcode(
            Path file,
            StreamFormat format,
            TranscodeSettings wanted,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        TranscodeSettings settings =
                new TranscodeSettings(format, wanted.bitRate(), wanted.startSeconds(), wanted.lengthSeconds());
        response.setContentType(format.mimeType());
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "none");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        try {
            media.transcode(file, settings, response.getOutputStream());
        } catch (MediaBusyException e) {
            throw ProblemException.passing(
                    ProblemCode.OVERLOADED, "too many tracks are being encoded just now", RETRY_AFTER_SECONDS);
        } catch (AudioFileException e) {
            throw new ProblemException(ProblemCode.UNREADABLE_AUDIO, e.reason());
        }
    }
}
