package deejai.server.library;

import deejai.library.CoListeningStore.Source;
import deejai.library.Library;
import deejai.library.VectorStore.StoredModel;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The library in numbers.
///
/// @param tracks       that have a file
/// @param playable     that searches and playlists know by now: fewer while a scan is going on
/// @param audioSeconds length of all tracks together
/// @param longTracks   that playlists do not choose, since they are longer than `maxMinutes`
/// @param maxMinutes   length of the longest tracks that playlists choose
/// @param failed       files that could not be used
/// @param sizeBytes    of the library's file
/// @param folders      that scans look into
/// @param models       whose vectors are stored
/// @param coListening  number of tracks with co-listening vectors, by source
@Schema(name = "Library")
record LibraryView(
        int tracks,
        int playable,
        double audioSeconds,
        int longTracks,
        double maxMinutes,
        int failed,
        long sizeBytes,
        List<Folder> folders,
        List<Model> models,
        Map<String, Integer> coListening) {

    /// A folder of music.
    ///
    /// @param there whether it is there now: a disk may be gone
    @Schema(name = "MusicFolder")
    record Folder(@Schema(example = "/music") String path, boolean there) {

        static Folder of(Path path) {
            return new Folder(path.toString(), path.toFile().exists());
        }
    }

    /// An encoder whose vectors the library holds.
    ///
    /// @param tracks with vectors of it
    /// @param inUse  whether searches and playlists go by it
    @Schema(name = "StoredModel")
    record Model(String name, String version, boolean trained, int tracks, boolean inUse) {

        static Model of(StoredModel model, String hashInUse) {
            return new Model(
                    model.name(),
                    model.version(),
                    model.trained(),
                    model.tracks(),
                    model.hash().equals(hashInUse));
        }
    }

    /// @param playable  tracks of the snapshot in use
    /// @param hashInUse of the model whose vectors the snapshot holds; empty where there is none
    static LibraryView of(Library library, int playable, String hashInUse) {
        double maxMinutes = library.settings().maxMinutes();
        Map<String, Integer> coListening = new TreeMap<>();
        for (Source source : Source.values()) {
            int known = library.coListening().counts(source).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            coListening.put(source.text(), known);
        }
        return new LibraryView(
                library.tracks().count(),
                playable,
                library.tracks().totalSeconds(),
                library.tracks().countLongerThan(60 * maxMinutes),
                maxMinutes,
                library.files().skippedCount(),
                library.sizeBytes(),
                library.settings().scannedFolders().stream().map(Folder::of).toList(),
                library.vectors().models().stream()
                        .map(model -> Model.of(model, hashInUse))
                        .toList(),
                coListening);
    }
}
