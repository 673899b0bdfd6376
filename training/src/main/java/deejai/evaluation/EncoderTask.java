package deejai.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a track's vector is asked for.
public enum EncoderTask {
    /// Are the nearest tracks of the same genre?
    GENRE("genre", "genre", Label.GENRE),
    /// Are they, if tracks by the same artist or from the same album are left out? Songs of an album share more
    /// than their genre: instruments, room, mastering (Pampalk, Flexer and Widmer: "Improvements of Audio-Based
    /// Music Similarity and Genre Classification", ISMIR 2005).
    GENRE_OF_OTHERS("genreOfOthers", "genre, without the same artist or album", Label.GENRE),
    /// Are they by the same artist?
    ARTIST("artist", "artist", Label.ARTIST),
    /// Are they from the same album?
    ALBUM("album", "album", Label.ALBUM),
    /// Are they from the same package?
    PACKAGE("package", "package", Label.PACKAGE),
    /// Of the second halves of all tracks, is that of the same track the nearest to its first half?
    OTHER_HALF("otherHalf", "other half of the track", null),
    /// How near are tracks that chance chooses?
    RANDOM_PAIRS("randomPairs", "random pairs", null);

    private final String key;
    private final String title;
    private final @Nullable Label label;

    EncoderTask(String key, String title, @Nullable Label label) {
        this.key = key;
        this.title = title;
        this.label = label;
    }

    /// For documents.
    public String key() {
        return key;
    }

    /// For tables.
    public String title() {
        return title;
    }

    /// The label that is asked for; null where none is needed.
    @Nullable
    Label label() {
        return label;
    }

    /// The measures of the task, in the order of tables.
    public List<EncoderMeasure> measures() {
        return switch (this) {
            case GENRE, PACKAGE ->
                List.of(
                        EncoderMeasure.PRECISION_1,
                        EncoderMeasure.PRECISION_3,
                        EncoderMeasure.PRECISION_10,
                        EncoderMeasure.AVERAGE_PRECISION,
                        EncoderMeasure.NEIGHBOUR_VOTE);
            case GENRE_OF_OTHERS, ARTIST, ALBUM ->
                List.of(
                        EncoderMeasure.PRECISION_1,
                        EncoderMeasure.PRECISION_3,
                        EncoderMeasure.PRECISION_10,
                        EncoderMeasure.AVERAGE_PRECISION);
            case OTHER_HALF -> List.of(EncoderMeasure.HIT_1, EncoderMeasure.RECIPROCAL_RANK);
            case RANDOM_PAIRS -> List.of(EncoderMeasure.COSINE);
        };
    }
}
