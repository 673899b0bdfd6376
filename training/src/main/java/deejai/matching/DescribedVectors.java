package deejai.matching;

import deejai.corpus.TrackDescription;
import deejai.corpus.TrackListFile;
import deejai.corpus.Vocabulary;
import deejai.track2vec.NamedVectors;
import deejai.track2vec.TrackVectors;
import deejai.track2vec.TrackVectorsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// A catalogue: co-listening vectors, and what is known of the track of each.
///
/// @param vectors named by the keys of their tracks
/// @param tracks  one a vector, in the same order
public record DescribedVectors(NamedVectors vectors, List<TrackDescription> tracks) {

    public DescribedVectors {
        tracks = List.copyOf(tracks);
        if (tracks.size() != vectors.names().size()) {
            throw new IllegalArgumentException("tracks must be as many as vectors: " + tracks.size() + " for "
                    + vectors.names().size());
        }
    }

    /// The vectors of a trainer, without those tracks that have none.
    public static DescribedVectors of(TrackVectors vectors, Vocabulary vocabulary) {
        return new DescribedVectors(
                NamedVectors.of(vectors, track -> vocabulary.track(track).key()),
                IntStream.range(0, vectors.tracks())
                        .filter(vectors::has)
                        .mapToObj(vocabulary::track)
                        .toList());
    }

    /// Writes the vectors and their metadata as [TrackVectorsFile] does, and the tracks into a CSV file beside.
    ///
    /// @throws IOException if that fails; each file is as it was or whole
    public void write(Path file) throws IOException {
        TrackListFile.write(listBeside(file), tracks);
        TrackVectorsFile.write(file, vectors);
    }

    /// Reads a catalogue. Without a CSV file beside the vectors, their names are all that is known: those that
    /// begin with `isrc:`, `mbid:` or `name:` tell what they stand for.
    ///
    /// @throws IOException if a file cannot be read, is damaged, or the tracks are of other vectors
    public static DescribedVectors read(Path file) throws IOException {
        NamedVectors vectors = TrackVectorsFile.read(file);
        Path list = listBeside(file);
        if (!Files.exists(list)) {
            return new DescribedVectors(
                    vectors,
                    vectors.names().stream().map(DescribedVectors::described).toList());
        }
        List<TrackDescription> tracks = TrackListFile.read(list);
        if (!tracks.stream().map(TrackDescription::key).toList().equals(vectors.names())) {
            throw new IOException(list + ": of other vectors than those beside it");
        }
        return new DescribedVectors(vectors, tracks);
    }

    /// What the key of a track tells of it.
    private static TrackDescription described(String key) {
        if (key.startsWith("mbid:")) {
            return new TrackDescription(key, "", "", null, key.substring("mbid:".length()));
        }
        if (key.startsWith("isrc:")) {
            return new TrackDescription(key, "", "", key.substring("isrc:".length()), null);
        }
        int slash = key.indexOf('/');
        return key.startsWith("name:") && slash > 0
                ? new TrackDescription(
                        key, key.substring("name:".length(), slash), key.substring(slash + 1), null, null)
                : TrackDescription.ofId(key);
    }

    /// The file of the same name with the ending `.csv`.
    static Path listBeside(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".csv");
    }
}
