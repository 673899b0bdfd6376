package deejai.track2vec;

import deejai.corpus.Corpus;
import java.util.Arrays;
import java.util.SplittableRandom;

/// Corpora of which the right answer is known.
final class MadeUpCorpora {

    private MadeUpCorpora() {}

    /// Tracks in groups of `size`; every playlist is drawn from one group and has 2 to 12 tracks, each once.
    /// Track `t` is of group t / size.
    static Corpus cliques(int groups, int size, int playlists) {
        SplittableRandom random = new SplittableRandom(11);
        Corpus.Builder builder = new Corpus.Builder(groups * size);
        for (int i = 0; i < playlists; i++) {
            int group = i % groups;
            int[] tracks = new int[size];
            Arrays.setAll(tracks, j -> group * size + j);
            Shuffle.all(tracks, random);
            builder.add(Arrays.copyOf(tracks, random.nextInt(2, Math.min(12, size) + 1)));
        }
        return builder.build();
    }

    /// Cosine similarity of the vectors of two tracks.
    static double cosine(TrackVectors vectors, int track, int other) {
        return dot(vectors, track, other) / Math.sqrt(dot(vectors, track, track) * dot(vectors, other, other));
    }

    private static double dot(TrackVectors vectors, int track, int other) {
        double sum = 0;
        for (int i = 0; i < vectors.dimension(); i++) {
            sum += (double) vectors.get(track, i) * vectors.get(other, i);
        }
        return sum;
    }

    /// The share of tracks whose nearest track is of the same group.
    static double neighboursInGroup(TrackVectors vectors, int size) {
        int right = 0;
        for (int track = 0; track < vectors.tracks(); track++) {
            int nearest = -1;
            for (int other = 0; other < vectors.tracks(); other++) {
                if (other != track
                        && (nearest < 0 || cosine(vectors, track, other) > cosine(vectors, track, nearest))) {
                    nearest = other;
                }
            }
            right += nearest / size == track / size ? 1 : 0;
        }
        return (double) right / vectors.tracks();
    }

    /// The smallest cosine similarity within a group less the largest between groups.
    static double margin(TrackVectors vectors, int size) {
        double within = 1;
        double between = -1;
        for (int track = 0; track < vectors.tracks(); track++) {
            for (int other = 0; other < track; other++) {
                double cosine = cosine(vectors, track, other);
                if (track / size == other / size) {
                    within = Math.min(within, cosine);
                } else {
                    between = Math.max(between, cosine);
                }
            }
        }
        return within - between;
    }
}
