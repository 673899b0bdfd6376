package deejai.track2vec;

import deejai.corpus.LibraryCorpus;
import deejai.corpus.LibraryWeights;
import deejai.corpus.ListenerPlaylists;
import deejai.library.CoListeningMetadata;
import deejai.library.CoListeningStore.CoListeningVector;
import deejai.library.CoListeningStore.Source;
import deejai.library.CoListeningStore.Way;
import deejai.library.Library;
import deejai.library.Track;
import deejai.similarity.NeighbourMeans;
import deejai.similarity.VectorTable;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Learns the co-listening vectors of a library from itself, and keeps them there.
///
/// @param tracks   the library's, in the order of their numbers
/// @param corpus   made of them
/// @param settings of the trainer; [SpectralSettings#LIBRARY] as a rule
public record LibraryLearning(List<Track> tracks, LibraryCorpus corpus, SpectralSettings settings) {

    /// Copies the list.
    public LibraryLearning {
        tracks = List.copyOf(tracks);
    }

    /// What can be learned from the tracks and what the listener put together, weighted as usual.
    public static LibraryLearning of(List<Track> tracks, ListenerPlaylists listener, SpectralSettings settings) {
        return new LibraryLearning(tracks, LibraryCorpus.of(tracks, listener, LibraryWeights.DEFAULT), settings);
    }

    /// True if the library has vectors that were learned from all this, and from nothing else.
    public boolean isDone(Library library) {
        return library.coListening()
                .metadata(Source.LIBRARY)
                .filter(known -> known.madeFrom().equals(corpus.state()))
                .isPresent();
    }

    /// Learns. Tracks that go together with no other have no vector.
    public TrackVectors train(TrainingRun run) {
        return new SpectralTrainer(settings).train(corpus.corpus().corpus(), run);
    }

    /// Keeps vectors in the library in place of those that were learned before; if nothing was learned, it has
    /// none afterwards. Those of training that was stopped count as out of date. Tracks that go together with no
    /// other get the mean of those that sound most alike: one without a vector would fit everything equally.
    ///
    /// @param sound sound vectors of the tracks, a row for each; null where none are known
    /// @return how many tracks have one
    public int keep(TrackVectors vectors, Library library, @Nullable VectorTable sound) {
        VectorTable learned = VectorTable.normalized(vectors.values(), vectors.tracks(), vectors.dimension());
        VectorTable completed =
                sound == null ? learned : NeighbourMeans.complete(sound, learned, NeighbourMeans.NEIGHBOURS);
        int[] known = IntStream.range(0, tracks.size()).filter(completed::has).toArray();
        if (known.length == 0) {
            library.coListening().remove(Source.LIBRARY);
            return 0;
        }
        boolean finished = vectors.metadata().epochs() == settings.refinement().epochs();
        CoListeningMetadata about = new CoListeningMetadata(
                "the library itself", settings.trainer(), settings.dimension(), finished ? corpus.state() : "");
        library.coListening()
                .replace(
                        Source.LIBRARY,
                        about,
                        IntStream.of(known)
                                .mapToObj(number -> new CoListeningVector(
                                        tracks.get(number).id(),
                                        completed.vector(number),
                                        learned.has(number) ? Way.LIBRARY : Way.SOUND_NEIGHBOURS))
                                .iterator());
        return known.length;
    }
}
