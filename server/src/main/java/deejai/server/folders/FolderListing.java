package deejai.server.folders;

import com.fasterxml.jackson.annotation.JsonInclude;
import deejai.audio.AudioFormats;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The folders in a folder of the server's machine, and how much music lies beside them.
///
/// @param path       of the folder, absolute
/// @param parent     of the folder that it is in; left out for one that is in none
/// @param folders    in it, by name; hidden ones are left out
/// @param audioFiles number of files in it that are named like music
/// @param cut        true if it holds so much that not all of it was looked at
/// @param places     where to begin to look
@Schema(name = "FolderListing")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FolderListing(
        @Schema(example = "/home/me/Music") String path,
        @Nullable String parent,
        List<Folder> folders,
        int audioFiles,
        boolean cut,
        List<Folder> places) {

    /// Names that are looked at in one folder.
    static final int MOST_LOOKED_AT = 20_000;

    private static final int MOST_FOLDERS = 2_000;

    private static final Comparator<Folder> BY_NAME =
            Comparator.comparing(Folder::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Folder::name);

    /// A folder that may be opened.
    @Schema(name = "ListedFolder")
    record Folder(
            @Schema(example = "Music") String name,
            @Schema(example = "/home/me/Music") String path) {

        static Folder of(Path folder) {
            Path name = folder.getFileName();
            return new Folder(name == null ? folder.toString() : name.toString(), folder.toString());
        }
    }

    /// What is in a folder.
    ///
    /// @param folder absolute
    /// @throws IOException if it is none, or cannot be read
    static FolderListing of(Path folder, List<Path> places) throws IOException {
        List<Folder> folders = new ArrayList<>();
        int audioFiles = 0;
        int lookedAt = 0;
        boolean cut = false;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (++lookedAt > MOST_LOOKED_AT || folders.size() >= MOST_FOLDERS) {
                    cut = true;
                    break;
                }
                if (isHidden(entry)) {
                    continue;
                }
                // By its name alone where that tells: to look at every song of a slow disk takes long.
                if (AudioFormats.isAudio(entry)) {
                    audioFiles++;
                } else if (Files.isDirectory(entry)) {
                    folders.add(Folder.of(entry));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        folders.sort(BY_NAME);
        Path parent = folder.getParent();
        return new FolderListing(
                folder.toString(),
                parent == null ? null : parent.toString(),
                folders,
                audioFiles,
                cut,
                places.stream().map(Folder::of).toList());
    }

    private static boolean isHidden(Path entry) {
        return String.valueOf(entry.getFileName()).startsWith(".");
    }
}
