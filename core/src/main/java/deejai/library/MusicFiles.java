package deejai.library;

import deejai.audio.AudioFormats;
import deejai.audio.FileContent;
import deejai.library.PassedOverFiles.PassedOverFile;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decides which files of a folder are music.
///
/// A file that is named like music is taken for it, so that a listener hears why it cannot be used if it cannot. Of
/// others the content decides, unless their names tell that they are something else. What was decided before
/// holds as long as a file does not change: a scan of folders that have not changed opens no file.
final class MusicFiles {

    /// Shorter files hold no music worth a place in a playlist, and there are many of them.
    private static final long MIN_BYTES = 4096;

    private final Map<Path, StoredFile> known;
    private final Map<Path, PassedOverFile> passedOverBefore;
    private final boolean includeVideo;
    private final Map<Path, PassedOverFile> passedOver = new HashMap<>();

    /// @param known            the music files of the library
    /// @param passedOverBefore what scans before this one passed over
    /// @param includeVideo     true to take films for music
    MusicFiles(Map<Path, StoredFile> known, Map<Path, PassedOverFile> passedOverBefore, boolean includeVideo) {
        this.known = known;
        this.passedOverBefore = passedOverBefore;
        this.includeVideo = includeVideo;
    }

    /// Whether a file is music.
    boolean isMusic(Path path, BasicFileAttributes attributes) {
        if (AudioFormats.isAudio(path)) {
            return true;
        }
        if (!AudioFormats.mayBeAudio(path) || attributes.size() < MIN_BYTES) {
            return false;
        }
        long size = attributes.size();
        long modified = attributes.lastModifiedTime().toMillis();
        StoredFile taken = known.get(path);
        if (taken != null && taken.isUnchanged(size, modified)) {
            return true;
        }
        PassedOverFile file = passedOverBefore.get(path);
        if (file == null || file.sizeBytes() != size || file.modifiedMillis() != modified) {
            FileContent content = content(path);
            if (content == null) {
                return false;
            }
            file = new PassedOverFile(path, size, modified, content);
        }
        boolean music = file.content() == FileContent.AUDIO || (file.content() == FileContent.VIDEO && includeVideo);
        if (!music) {
            passedOver.put(path, file);
        }
        return music;
    }

    /// What is in a file; null where it cannot be read, which is no loss as long as nothing says that it is music.
    private static @Nullable FileContent content(Path path) {
        try {
            return FileContent.of(path);
        } catch (IOException e) {
            return null;
        }
    }

    /// The files that were looked into, now or before, and are none.
    Map<Path, PassedOverFile> passedOver() {
        return passedOver;
    }

    /// Number of films among them.
    int videoCount() {
        return (int) passedOver.values().stream()
                .filter(file -> file.content() == FileContent.VIDEO)
                .count();
    }
}
