package deejai.playlist;

import deejai.similarity.VectorTable;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// How far it is from one track to another: the cosine distance in each space, 0..2, absent in a space where one
/// of the two has no vector.
///
/// @param sound       distance of the sound vectors
/// @param coListening distance of the co-listening vectors
/// @param distance    both blended: creativity parts of the sound and 1 - creativity parts of the co-listening;
///                    the one that is there where the other is not; absent where neither is
public record Step(OptionalDouble sound, OptionalDouble coListening, OptionalDouble distance) {

    /// No step, as before the first track.
    public static final Step NONE = new Step(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /// The step from what was looked for to a track that was found.
    ///
    /// @param creativity weight of the sound, 0..1
    public static Step to(PlaylistTrack found, double creativity) {
        return of(found.sound(), found.coListening(), creativity);
    }

    /// The step from one track to another.
    static Step between(Catalogue catalogue, int row, int otherRow, double creativity) {
        return of(cosine(catalogue.sound(), row, otherRow), cosine(catalogue.coListening(), row, otherRow), creativity);
    }

    private static OptionalDouble cosine(@Nullable VectorTable table, int row, int otherRow) {
        return table != null && table.has(row) && table.has(otherRow)
                ? OptionalDouble.of(table.cosine(row, otherRow))
                : OptionalDouble.empty();
    }

    private static Step of(OptionalDouble soundCosine, OptionalDouble coListeningCosine, double creativity) {
        OptionalDouble sound = distance(soundCosine);
        OptionalDouble coListening = distance(coListeningCosine);
        if (sound.isEmpty() || coListening.isEmpty()) {
            return new Step(sound, coListening, sound.isPresent() ? sound : coListening);
        }
        double blend = creativity * sound.getAsDouble() + (1 - creativity) * coListening.getAsDouble();
        return new Step(sound, coListening, OptionalDouble.of(blend));
    }

    private static OptionalDouble distance(OptionalDouble cosine) {
        return cosine.isPresent() ? OptionalDouble.of(Math.clamp(1 - cosine.getAsDouble(), 0, 2)) : cosine;
    }
}
