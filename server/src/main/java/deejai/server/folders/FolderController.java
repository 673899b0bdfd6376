package deejai.server.folders;

import deejai.server.identity.Mode;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Looking through the folders of the machine, to find the one that holds the music. Only for who sits at it
/// and
/// could look for themselves: over a network, what is on a server's disk is not even the admin's of the site
/// to see.
@Tag(name = "Library")
@RestController
@RequestMapping("/api/v2/folders")
final class FolderController {

    private final Mode mode;
    private final Places places = Places.ofThisMachine();

    FolderController(Mode mode) {
        this.mode = mode;
    }

    @Operation(
            summary = "The folders in a folder of this machine",
            description = "To choose one that holds music; nothing but names of folders is told. Only on a server that"
                    + " is for its own machine alone.")
    @GetMapping
    FolderListing list(
            @Parameter(description = "Absolute; where music is usually kept if it is not given", example = "/home/me")
                    @RequestParam(required = false)
                    @Nullable
                    String path) {
        if (mode != Mode.LOCAL) {
            throw new ProblemException(
                    ProblemCode.FORBIDDEN, "folders can be looked through only on a server for its own machine");
        }
        Path folder = path == null ? places.first() : absolute(path);
        try {
            return FolderListing.of(folder, places.there());
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new IllegalArgumentException("path must be that of a folder: " + folder, e);
        } catch (AccessDeniedException e) {
            throw new IllegalArgumentException("path must be that of a folder that may be read: " + folder, e);
        } catch (IOException e) {
            throw new IllegalArgumentException("path must be that of a folder that can be read: " + folder, e);
        }
    }

    private static Path absolute(String path) {
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
