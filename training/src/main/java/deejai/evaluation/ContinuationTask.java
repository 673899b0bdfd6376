package deejai.evaluation;

import deejai.corpus.Corpus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/// Playlists of which some tracks are shown, the seeds, and all others held out.
///
/// Tracks that training does not know, which nothing that was trained could recommend, are left out.
public final class ContinuationTask {

    private final List<int[]> seeds;
    private final List<int[]> heldOut;

    private ContinuationTask(List<int[]> seeds, List<int[]> heldOut) {
        this.seeds = seeds;
        this.heldOut = heldOut;
    }

    /// Which playlists are asked for and what is shown of them.
    ///
    /// @param seeds      tracks shown of each playlist, at least 1
    /// @param minLength  shorter playlists are left out, also those with less than one known track more than
    ///   `seeds`
    /// @param randomSeed seed of the choice of tracks
    public record Settings(int seeds, int minLength, long randomSeed) {

        /// Checks the ranges.
        public Settings {
            if (seeds < 1) {
                throw new IllegalArgumentException("seeds must be positive: " + seeds);
            }
        }
    }

    /// Draws the seeds by chance.
    ///
    /// @param playlists playlists that nothing was trained on
    /// @param known     tracks that training knows
    public static ContinuationTask of(Corpus playlists, BitSet known, Settings settings) {
        SplittableRandom random = new SplittableRandom(settings.randomSeed);
        List<int[]> seeds = new ArrayList<>();
        List<int[]> heldOut = new ArrayList<>();
        for (int i = 0; i < playlists.playlists(); i++) {
            int[] all = Arrays.stream(playlists.playlist(i)).distinct().toArray();
            int[] tracks = Arrays.stream(all).filter(known::get).toArray();
            if (all.length >= settings.minLength && tracks.length > settings.seeds) {
                for (int j = 0; j < settings.seeds; j++) {
                    int other = random.nextInt(j, tracks.length);
                    int track = tracks[j];
                    tracks[j] = tracks[other];
                    tracks[other] = track;
                }
                seeds.add(Arrays.copyOf(tracks, settings.seeds));
                heldOut.add(Arrays.copyOfRange(tracks, settings.seeds, tracks.length));
            }
        }
        return new ContinuationTask(seeds, heldOut);
    }

    /// Number of playlists.
    public int size() {
        return seeds.size();
    }

    /// The tracks shown of a playlist.
    public int[] seeds(int playlist) {
        return seeds.get(playlist).clone();
    }

    /// The tracks held out of a playlist, at least one.
    public int[] heldOut(int playlist) {
        return heldOut.get(playlist).clone();
    }
}
