package deejai.mp3tovec.objective;

import deejai.slices.SliceSet;
import deejai.slices.SliceTrack;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/// Slices of one track shall be nearer to each other than to the rest of the batch (InfoNCE: van den Oord, Li and
/// Vinyals 2018, arXiv 1807.03748; several positives: Khosla et al. 2020, arXiv 2004.11362), and to a lesser degree
/// those of tracks with something in common.
///
/// The loss of a slice is the sum over the kinds of positives of the kind's weight times the mean, over the positives
/// of that kind, of -log softmax(cosine similarity / temperature), the softmax running over all other slices of the
/// batch. The loss of a batch is the mean over its slices.
///
/// @param temperature above 0; smaller: only the nearest of the others count
/// @param positives   what belongs together, and how much
public record Contrastive(double temperature, Positives positives) implements Objective {

    /// The weights of the kinds of positives, each at least 0.
    ///
    /// @param track      slices of the same track
    /// @param album      slices of other tracks of the same album
    /// @param artist     slices of other tracks of the same artist
    /// @param collection slices of other tracks of the same collection
    public record Positives(double track, double album, double artist, double collection) {

        /// Nothing but slices of the same track.
        public static final Positives TRACK = new Positives(1, 0, 0, 0);

        /// Checks the ranges.
        public Positives {
            requireWeight("track", track);
            requireWeight("album", album);
            requireWeight("artist", artist);
            requireWeight("collection", collection);
        }

        private static void requireWeight(String name, double weight) {
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(name + " must be at least 0 and finite: " + weight);
            }
        }
    }

    /// Checks the range.
    public Contrastive {
        Objects.requireNonNull(positives, "positives");
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("temperature must be above 0: " + temperature);
        }
    }

    @Override
    public String name() {
        return "contrastive";
    }

    @Override
    public String identity(int tracks) {
        return toString();
    }

    /// @return the weight of each pair [batch, batch]; 0 on the diagonal and for those that are no positives
    @Override
    public float[] target(SliceSet slices, List<Place> batch) {
        List<SliceTrack> tracks = slices.tracks();
        float[] weights = new float[batch.size() * batch.size()];
        add(weights, batch, positives.track, (a, b) -> a.track() == b.track());
        addBetweenTracks(weights, batch, positives.album, (a, b) -> sameAlbum(tracks.get(a), tracks.get(b)));
        addBetweenTracks(
                weights,
                batch,
                positives.artist,
                (a, b) -> same(tracks.get(a).artist(), tracks.get(b).artist()));
        addBetweenTracks(
                weights,
                batch,
                positives.collection,
                (a, b) -> same(tracks.get(a).collection(), tracks.get(b).collection()));
        return weights;
    }

    private static void addBetweenTracks(
            float[] weights, List<Place> batch, double weight, BiPredicate<Integer, Integer> related) {
        add(weights, batch, weight, (a, b) -> a.track() != b.track() && related.test(a.track(), b.track()));
    }

    /// Shares the weight of a kind among the positives of that kind which a slice has.
    private static void add(float[] weights, List<Place> batch, double weight, BiPredicate<Place, Place> related) {
        if (weight == 0) {
            return;
        }
        int size = batch.size();
        boolean[] positive = new boolean[size];
        for (int i = 0; i < size; i++) {
            int count = 0;
            for (int j = 0; j < size; j++) {
                positive[j] = i != j && related.test(batch.get(i), batch.get(j));
                count += positive[j] ? 1 : 0;
            }
            for (int j = 0; j < size; j++) {
                weights[i * size + j] += positive[j] ? (float) (weight / count) : 0;
            }
        }
    }

    /// Albums of one name by several artists of one collection are compilations; elsewhere they are others.
    private static boolean sameAlbum(SliceTrack a, SliceTrack b) {
        return same(a.album(), b.album())
                && (a.collection().equals(b.collection()) || a.artist().equals(b.artist()));
    }

    private static boolean same(String a, String b) {
        return !a.isEmpty() && a.equals(b);
    }
}
