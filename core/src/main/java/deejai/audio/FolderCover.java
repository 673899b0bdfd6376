package deejai.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The picture that lies beside the files of an album.
final class FolderCover {

    /// Names without extension, lower case, the best first.
    private static final List<String> NAMES = List.of("cover", "folder", "front", "albumart", "album", "artwork");

    private static final List<String> EXTENSIONS = List.of("jpg", "jpeg", "png", "webp", "gif");

    private FolderCover() {}

    /// The cover in the folder of an audio file.
    static Optional<CoverArt> beside(Path audioFile) throws IOException {
        Path folder = audioFile.toAbsolutePath().getParent();
        if (folder == null) {
            return Optional.empty();
        }
        List<Path> pictures;
        try (Stream<Path> files = Files.list(folder)) {
            pictures = files.filter(file -> rank(file) < NAMES.size() && Files.isRegularFile(file))
                    .sorted(Comparator.comparingInt(FolderCover::rank).thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
        for (Path picture : pictures) {
            Optional<CoverArt> cover = Files.size(picture) > CoverArt.MAX_BYTES
                    ? Optional.empty()
                    : CoverArt.of(Files.readAllBytes(picture));
            if (cover.isPresent()) {
                return cover;
            }
        }
        return Optional.empty();
    }

    /// How good a name is, from 0; the number of names where it is no cover.
    private static int rank(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        int rank =
                dot < 0 || !EXTENSIONS.contains(name.substring(dot + 1)) ? -1 : NAMES.indexOf(name.substring(0, dot));
        return rank < 0 ? NAMES.size() : rank;
    }
}
