package deejai.evaluation;

import deejai.audio.Tags;
import deejai.slices.AudioFolders.FoundFile;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A track and what is known of it.
///
/// @param id     content hash
/// @param path   of a file that holds it
/// @param labels what is known, in lower case; what is not known is missing
public record LabelledTrack(String id, Path path, Map<Label, String> labels) {

    /// Normalises the labels: stripped, in lower case, blank ones left out.
    public LabelledTrack {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(path, "path");
        Map<Label, String> known = new EnumMap<>(Label.class);
        labels.forEach((label, value) -> {
            if (!value.isBlank()) {
                known.put(label, value.strip().toLowerCase(Locale.ROOT));
            }
        });
        labels = Map.copyOf(known);
    }

    /// The labels that tags and folders give a file: the first genre, the first artist, the album with whose it
    /// is, and the package.
    public static Map<Label, String> labelsOf(FoundFile file, Tags tags) {
        Map<Label, String> labels = new EnumMap<>(Label.class);
        put(labels, Label.GENRE, first(tags.genres()));
        String artist = first(tags.artists());
        put(labels, Label.ARTIST, artist == null ? tags.albumArtist() : artist);
        if (tags.album() != null) {
            // Many artists have a "Greatest Hits"; where nobody says whose it is, the folder tells them apart.
            String owner = Objects.requireNonNullElse(
                    tags.albumArtist(), String.valueOf(file.path().getParent()));
            put(labels, Label.ALBUM, tags.album() + "\n" + owner);
        }
        put(labels, Label.PACKAGE, file.collection());
        return labels;
    }

    private static @Nullable String first(List<String> values) {
        return values.isEmpty() ? null : values.getFirst();
    }

    private static void put(Map<Label, String> labels, Label label, @Nullable String value) {
        if (value != null) {
            labels.put(label, value);
        }
    }
}
