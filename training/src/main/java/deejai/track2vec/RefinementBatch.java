package deejai.track2vec;

import deejai.corpus.Corpus;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/// Playlists to learn from in one step: seeds and targets of each, and the candidates that compete. Seeds and
/// targets are positions among the candidates.
final class RefinementBatch {

    /// track numbers: first those of the playlists, then those drawn by chance
    private final int[] candidates;

    /// how many of the candidates are of the playlists
    private final int own;

    private final int[][] seeds;
    private final int[][] targets;

    /// of each playlist
    private final float[] weights;

    private RefinementBatch(int[] candidates, int own, int[][] seeds, int[][] targets, float[] weights) {
        this.candidates = candidates;
        this.own = own;
        this.seeds = seeds;
        this.targets = targets;
        this.weights = weights;
    }

    /// Draws seeds and targets from playlists, and candidates from all tracks.
    ///
    /// @param corpus no track twice in a playlist, at least two in each
    static RefinementBatch draw(
            Corpus corpus, int[] playlists, RefinementSettings.Sampling sampling, SplittableRandom random) {
        Map<Integer, Integer> positions = new HashMap<>();
        int[][] seeds = new int[playlists.length][];
        int[][] targets = new int[playlists.length][];
        float[] weights = new float[playlists.length];
        int[] candidates = new int[1024];
        for (int i = 0; i < playlists.length; i++) {
            int[] tracks = corpus.playlist(playlists[i]);
            weights[i] = corpus.weight(playlists[i]);
            int length = Math.min(tracks.length, sampling.length());
            Shuffle.first(tracks, length, random);
            for (int j = 0; j < length; j++) {
                int next = positions.size();
                int position = positions.computeIfAbsent(tracks[j], track -> next);
                if (position == candidates.length) {
                    candidates = Arrays.copyOf(candidates, 2 * candidates.length);
                }
                candidates[position] = tracks[j];
                tracks[j] = position;
            }
            int split = random.nextInt(1, Math.max(2, Math.min(length / 2, sampling.seeds()) + 1));
            seeds[i] = Arrays.copyOf(tracks, split);
            targets[i] = Arrays.copyOfRange(tracks, split, length);
        }
        int own = positions.size();
        int[] others = others(corpus.tracks(), positions, sampling.negatives(), random);
        int[] all = Arrays.copyOf(candidates, own + others.length);
        System.arraycopy(others, 0, all, own, others.length);
        return new RefinementBatch(all, own, seeds, targets, weights);
    }

    /// Tracks that are in none of the playlists: all if they are few, else about `count` drawn by chance.
    private static int[] others(int tracks, Map<Integer, Integer> positions, int count, SplittableRandom random) {
        int own = positions.size();
        int[] others = new int[Math.min(tracks - own, count)];
        int length = 0;
        if (tracks - own <= 2 * count) {
            int[] rest = new int[tracks - own];
            for (int track = 0; track < tracks; track++) {
                if (!positions.containsKey(track)) {
                    rest[length++] = track;
                }
            }
            Shuffle.first(rest, others.length, random);
            return Arrays.copyOf(rest, others.length);
        }
        while (length < others.length) {
            int track = random.nextInt(tracks);
            int next = own + length;
            if (positions.putIfAbsent(track, next) == null) {
                others[length++] = track;
            }
        }
        return others;
    }

    /// Number of playlists.
    int size() {
        return seeds.length;
    }

    /// Number of candidates.
    int candidates() {
        return candidates.length;
    }

    /// Number of those candidates that are of the playlists; they come first.
    int own() {
        return own;
    }

    /// Track number of a candidate.
    int track(int candidate) {
        return candidates[candidate];
    }

    /// How much a playlist counts.
    float weight(int playlist) {
        return weights[playlist];
    }

    /// Seeds of a playlist, at least one.
    int[] seeds(int playlist) {
        return seeds[playlist];
    }

    /// Targets of a playlist, at least one.
    int[] targets(int playlist) {
        return targets[playlist];
    }

    /// Number of seeds and targets of all playlists.
    int entries() {
        int entries = 0;
        for (int i = 0; i < seeds.length; i++) {
            entries += seeds[i].length + targets[i].length;
        }
        return entries;
    }
}
