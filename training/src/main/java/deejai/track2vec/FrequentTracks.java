package deejai.track2vec;

import deejai.corpus.Corpus;
import java.util.Arrays;

/// The tracks of a corpus that occur often enough to be learned, numbered anew without gaps.
final class FrequentTracks {

    /// the playlists as far as they hold such tracks; those of fewer than two are left out
    private final Corpus corpus;

    /// the number that each of them has in the corpus it was taken from, ascending
    private final int[] numbers;

    private FrequentTracks(Corpus corpus, int[] numbers) {
        this.corpus = corpus;
        this.numbers = numbers;
    }

    /// The playlists as far as they hold such tracks; those of fewer than two are left out.
    Corpus corpus() {
        return corpus;
    }

    /// Keeps every entry of tracks with `minCount` entries or more.
    static FrequentTracks of(Corpus corpus, int minCount) {
        int[] counts = new int[corpus.tracks()];
        Arrays.setAll(counts, corpus::count);
        return keep(corpus, counts, minCount, false);
    }

    /// Keeps the first entry in each playlist of tracks that are in `minCount` playlists or more.
    static FrequentTracks distinct(Corpus corpus, int minCount) {
        int[] counts = new int[corpus.tracks()];
        int[] lastSeen = new int[corpus.tracks()];
        for (int playlist = 0; playlist < corpus.playlists(); playlist++) {
            for (int entry = corpus.start(playlist); entry < corpus.end(playlist); entry++) {
                int track = corpus.track(entry);
                if (lastSeen[track] != playlist + 1) {
                    lastSeen[track] = playlist + 1;
                    counts[track]++;
                }
            }
        }
        return keep(corpus, counts, minCount, true);
    }

    private static FrequentTracks keep(Corpus corpus, int[] counts, int minCount, boolean distinct) {
        int[] numbers = new int[corpus.tracks()];
        int[] newNumbers = new int[corpus.tracks()];
        int kept = 0;
        for (int track = 0; track < newNumbers.length; track++) {
            newNumbers[track] = counts[track] > 0 && counts[track] >= minCount ? kept : -1;
            if (newNumbers[track] >= 0) {
                numbers[kept++] = track;
            }
        }
        Corpus.Builder builder = new Corpus.Builder(kept);
        int[] lastSeen = new int[kept];
        float[] weights = new float[corpus.playlists()];
        int playlists = 0;
        for (int playlist = 0; playlist < corpus.playlists(); playlist++) {
            int[] tracks = new int[corpus.end(playlist) - corpus.start(playlist)];
            int length = 0;
            for (int entry = corpus.start(playlist); entry < corpus.end(playlist); entry++) {
                int track = newNumbers[corpus.track(entry)];
                if (track >= 0 && !(distinct && lastSeen[track] == playlist + 1)) {
                    lastSeen[track] = playlist + 1;
                    tracks[length++] = track;
                }
            }
            if (length >= 2) {
                builder.add(Arrays.copyOf(tracks, length));
                weights[playlists++] = corpus.weight(playlist);
            }
        }
        Corpus playlistsOfKept = builder.build();
        return new FrequentTracks(
                corpus.isWeighted() ? playlistsOfKept.withWeights(Arrays.copyOf(weights, playlists)) : playlistsOfKept,
                Arrays.copyOf(numbers, kept));
    }

    /// Puts vectors of the kept tracks where they belong among all.
    ///
    /// @param vectors kept tracks x dimension
    /// @param tracks  number of all tracks
    /// @return tracks x dimension, zeros for those that were not kept
    float[] spread(float[] vectors, int tracks, int dimension) {
        float[] all = new float[Math.multiplyExact(tracks, dimension)];
        for (int i = 0; i < numbers.length; i++) {
            System.arraycopy(vectors, i * dimension, all, numbers[i] * dimension, dimension);
        }
        return all;
    }
}
