package deejai.snapshot;

import deejai.library.Library;
import deejai.library.VectorStore.Revision;
import deejai.library.VectorStore.StoredModel;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a snapshot was made of. Two snapshots of equal origins hold the same, row by row; one whose origin is
/// not what the library says now is stale. An index beside the snapshot that keeps the same origin fits its
/// rows.
///
/// @param revision    state of the tracks and of their sound vectors
/// @param modelHash   model that the sound vectors are of
/// @param dimension   floats in a sound vector
/// @param coListening state of the co-listening vectors, null where no source has any
/// @param hubDamping  how tracks that are near to everything are held back, null where they are not
public record SnapshotOrigin(
        Revision revision,
        String modelHash,
        int dimension,
        @Nullable String coListening,
        @Nullable String hubDamping) {

    private static final int TEXT_LINES = 12;

    public SnapshotOrigin {
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(modelHash, "modelHash");
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension must be positive: " + dimension);
        }
        requireText("coListening", coListening);
        requireText("hubDamping", hubDamping);
    }

    private static void requireText(String name, @Nullable String text) {
        if (text != null && text.isBlank()) {
            throw new IllegalArgumentException(name + " must be null or not blank: " + text);
        }
    }

    /// What a snapshot would be made of now.
    static SnapshotOrigin of(Library library, StoredModel model) {
        return new SnapshotOrigin(
                library.vectors().revision(model),
                model.hash(),
                model.dimension(),
                library.coListening().revision().orElse(null),
                null);
    }

    /// Reads what [#text()] wrote; empty for any other text.
    static Optional<SnapshotOrigin> parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != TEXT_LINES) {
            return Optional.empty();
        }
        try {
            SnapshotOrigin origin = new SnapshotOrigin(
                    new Revision(Long.parseLong(lines[1]), Long.parseLong(lines[3])),
                    lines[5],
                    Integer.parseInt(lines[7]),
                    lines[9].isEmpty() ? null : lines[9],
                    lines[11].isEmpty() ? null : lines[11]);
            return Optional.of(origin).filter(read -> read.text().equals(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The origin as text, the same for equal origins only: a line for the name and one for the value of each
    /// component. Joined, since Java starts up faster without concatenation.
    public String text() {
        return String.join(
                "\n",
                "library",
                Long.toString(revision.library()),
                "sound",
                Long.toString(revision.sound()),
                "model",
                modelHash,
                "dimension",
                Integer.toString(dimension),
                "co-listening",
                coListening == null ? "" : coListening,
                "hub damping",
                hubDamping == null ? "" : hubDamping);
    }
}
