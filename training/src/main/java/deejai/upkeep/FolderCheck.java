package deejai.upkeep;

import deejai.audio.AudioFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Checks what somebody names to be scanned before a scan is begun, so that they hear at once what is wrong.
///
/// @param dataFolder where libraries and models are kept, in which there is no music to look for; it need not exist
public record FolderCheck(Path dataFolder) {

    /// What is wrong.
    ///
    /// @param folder as it was named
    /// @param reason what to do about it, for people
    public record Problem(Path folder, String reason) {}

    /// What is wrong with any of several folders; empty if all can be scanned.
    public List<Problem> problems(List<Path> folders) {
        return folders.stream().flatMap(folder -> problem(folder).stream()).toList();
    }

    /// What is wrong with a folder, or a single audio file; empty if it can be scanned.
    public Optional<Problem> problem(Path folder) {
        return reason(folder).map(reason -> new Problem(folder, reason));
    }

    private Optional<String> reason(Path folder) {
        if (!folder.isAbsolute()) {
            return Optional.of(folder + ": name the whole path, from the root on");
        }
        if (!Files.exists(folder)) {
            return Optional.of(folder + ": no such folder or file");
        }
        boolean isFolder = Files.isDirectory(folder);
        if (!isFolder && !(Files.isRegularFile(folder) && AudioFormats.isAudio(folder))) {
            return Optional.of(folder + ": neither a folder nor an audio file");
        }
        if (!Files.isReadable(folder) || (isFolder && !Files.isExecutable(folder))) {
            return Optional.of(folder + ": cannot be read; check its permissions");
        }
        if (real(folder).startsWith(real(dataFolder))) {
            return Optional.of(folder + ": Deej-A.I. keeps its own data there; name a folder of music");
        }
        return Optional.empty();
    }

    /// A path without links, where it is there.
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException _) {
            return path.toAbsolutePath().normalize();
        }
    }
}
