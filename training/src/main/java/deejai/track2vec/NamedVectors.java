package deejai.track2vec;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Vectors as a file has them: each with the name of its track.
///
/// @param names    names of the tracks, in the order of the vectors; not empty and without white space, as the
///                 word2vec forms have it
/// @param vectors  one row for each name, at least one component a row
/// @param metadata how the vectors were made; null if the file came from elsewhere
public record NamedVectors(
        List<String> names, VectorRows vectors, @Nullable TrackVectorsMetadata metadata) {

    /// Checks the names and copies them.
    public NamedVectors {
        names = List.copyOf(names);
        if (names.size() != vectors.rows()) {
            throw new IllegalArgumentException(
                    "names must be as many as vectors: " + names.size() + " for " + vectors.rows());
        }
        for (String name : names) {
            if (name.isEmpty() || name.chars().anyMatch(c -> c <= ' ')) {
                throw new IllegalArgumentException("names must have no white space and not be empty: \"" + name + "\"");
            }
        }
    }

    /// The vectors of a trainer, without those tracks that have none.
    ///
    /// @param name name of each track by its number, none twice
    public static NamedVectors of(TrackVectors vectors, IntFunction<String> name) {
        int[] tracks = IntStream.range(0, vectors.tracks()).filter(vectors::has).toArray();
        int dimension = vectors.dimension();
        float[] rows = new float[tracks.length * dimension];
        for (int i = 0; i < tracks.length; i++) {
            System.arraycopy(vectors.shared(), tracks[i] * dimension, rows, i * dimension, dimension);
        }
        List<String> names = Arrays.stream(tracks).mapToObj(name).toList();
        return new NamedVectors(names, new VectorRows(rows, dimension), vectors.metadata());
    }
}
