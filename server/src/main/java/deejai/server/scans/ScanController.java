package deejai.server.scans;

import deejai.library.LibraryException;
import deejai.server.ServerSettings;
import deejai.server.catalogue.LiveLibrary;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import deejai.upkeep.FolderCheck;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Scans: how far they are, starting and stopping them, and the folders that they look into.
@Tag(name = "Library")
@RestController
@RequestMapping("/api/v2")
final class ScanController {

    private final Scans scans;
    private final ScanEvents events;
    private final LiveLibrary library;
    private final FolderCheck check;

    ScanController(Scans scans, ScanEvents events, LiveLibrary library, ServerSettings settings) {
        this.scans = scans;
        this.events = events;
        this.library = library;
        this.check = new FolderCheck(settings.data().folder());
    }

    /// A folder of music.
    ///
    /// @param path absolute, on the machine of the server
    @Schema(name = "NewFolder")
    record NewFolder(@Schema(example = "/home/me/Music") String path) {

        NewFolder {
            if (path == null || path.isBlank()) {
                throw new IllegalArgumentException("path must be given");
            }
        }

        Path folder() {
            try {
                Path folder = Path.of(path);
                if (!folder.isAbsolute()) {
                    throw new IllegalArgumentException("path must be absolute: " + path);
                }
                return folder.normalize();
            } catch (InvalidPathException e) {
                throw new IllegalArgumentException("path must be one of this system: " + e.getReason(), e);
            }
        }
    }

    @Operation(summary = "How far the scan is")
    @GetMapping("/scan")
    ScanStatus status() {
        return scans.status();
    }

    @Operation(
            summary = "How far the scan is, as it goes on",
            description = "Server-sent events named `scan`, each with a ScanStatus, at most two a second.")
    @GetMapping(path = "/scan/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events() {
        return events.open();
    }

    @Operation(summary = "Scan all folders", description = "Does nothing where a scan is going on.")
    @PostMapping("/scan")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ScanStatus begin(
            @Parameter(description = "Also try again what could not be used before and has not changed since")
                    @RequestParam(defaultValue = "false")
                    boolean retryFailed) {
        return scans.begin(retryFailed);
    }

    @Operation(summary = "Stop the scan", description = "What is done is kept; the next scan goes on from there.")
    @DeleteMapping("/scan")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ScanStatus stop() {
        return scans.stopScan();
    }

    @Operation(summary = "Add a folder and scan it")
    @PostMapping("/library/folders")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ScanStatus add(@RequestBody NewFolder wanted) {
        Path folder = wanted.folder();
        check.problem(folder).ifPresent(problem -> {
            throw new ProblemException(ProblemCode.INVALID_ARGUMENT, "path: " + problem.reason());
        });
        library.library().settings().addScannedFolders(List.of(folder));
        return scans.beginAgain();
    }

    @Operation(
            summary = "Take a folder out of the library",
            description = "No file is touched. What was heard is kept, should the folder come back.")
    @DeleteMapping("/library/folders")
    ScanStatus remove(@Parameter(example = "/home/me/Music") @RequestParam String path) {
        try {
            scans.forget(new NewFolder(path).folder());
        } catch (LibraryException e) {
            throw new ProblemException(
                    ProblemCode.CONFLICT, "another program is scanning this library; try again later");
        }
        return scans.status();
    }
}
