package deejai.library;

import deejai.audio.Tags;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One track of a library.
///
/// @param id              hash of the audio content: moving and re-tagging the file leaves it alone
/// @param tags            what the file says of itself
/// @param durationSeconds length of the audio, 0 where it is not known
/// @param path            absolute path of a file that holds the track, or null for a track known without a file
public record Track(
        String id,
        Tags tags,
        double durationSeconds,
        @Nullable Path path) {

    public Track {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(tags, "tags");
        if (!(durationSeconds >= 0)) {
            throw new IllegalArgumentException("durationSeconds must be at least 0: " + durationSeconds);
        }
    }

    /// The artists as one text, "A, B"; the artist in the file's name where tags have none ("Artist - Title.mp3");
    /// empty
    /// where neither tells.
    public String artist() {
        if (!tags.artists().isEmpty()) {
            return String.join(", ", tags.artists());
        }
        if (tags.albumArtist() != null) {
            return tags.albumArtist();
        }
        int separator = tags.title() == null ? fileStem().indexOf(" - ") : -1;
        return separator > 0 ? fileStem().substring(0, separator).trim() : "";
    }

    /// The title; what the file's name says of it where tags have none; the id where there is no file either. Never
    /// empty.
    public String title() {
        if (tags.title() != null) {
            return tags.title();
        }
        String stem = fileStem();
        int separator = tags.artists().isEmpty() && tags.albumArtist() == null ? stem.indexOf(" - ") : -1;
        String title = separator > 0 ? stem.substring(separator + 3).trim() : stem;
        return title.isEmpty() ? id : title;
    }

    /// "Artist - Title", or the title alone where no artist is known.
    public String name() {
        return artist().isEmpty() ? title() : artist() + " - " + title();
    }

    private String fileStem() {
        Path fileName = path == null ? null : path.getFileName();
        if (fileName == null) {
            return "";
        }
        String name = fileName.toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
