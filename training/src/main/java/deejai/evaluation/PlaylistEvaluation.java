package deejai.evaluation;

import deejai.library.Track;
import deejai.playlist.Catalogue;
import deejai.playlist.Playlist;
import deejai.playlist.PlaylistEngine;
import deejai.playlist.PlaylistSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Makes many playlists of a library, each from one seed that chance chose beforehand, and measures them. The
/// same catalogue, settings and random seed give the same figures on every machine, and other settings are
/// tried on the same seeds.
public final class PlaylistEvaluation {

    private final List<Track> seeds;
    private final Runnable afterEach;

    /// An evaluation on the given seeds.
    ///
    /// @param seeds     the first track of each playlist
    /// @param afterEach called after each playlist
    /// @throws IllegalArgumentException if there is no seed
    public PlaylistEvaluation(List<Track> seeds, Runnable afterEach) {
        if (seeds.isEmpty()) {
            throw new IllegalArgumentException("seeds must hold at least one track: none");
        }
        this.seeds = List.copyOf(seeds);
        this.afterEach = afterEach;
    }

    /// Draws seeds: every track that playlists could choose once, in an order of chance (Fisher and Yates),
    /// then again from the beginning. Empty where there is no such track.
    ///
    /// @param playlists how many, at least 1
    public static List<Track> drawSeeds(
            Catalogue catalogue, PlaylistSettings settings, int playlists, long randomSeed) {
        if (playlists < 1) {
            throw new IllegalArgumentException("playlists must be positive: " + playlists);
        }
        int[] rows = PlaylistMeasures.choosable(catalogue, settings);
        SplittableRandom random = new SplittableRandom(randomSeed);
        for (int i = rows.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int row = rows[i];
            rows[i] = rows[other];
            rows[other] = row;
        }
        List<Track> seeds = new ArrayList<>();
        for (int i = 0; i < playlists && rows.length > 0; i++) {
            seeds.add(catalogue.track(rows[i % rows.length]));
        }
        return seeds;
    }

    /// Makes playlists and measures them. Playlist `i` takes its noise from the settings' random seed + `i`.
    public PlaylistMeasures measure(Catalogue catalogue, PlaylistSettings settings) {
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        List<Playlist> made = new ArrayList<>();
        for (Track seed : seeds) {
            made.add(engine.fromSeeds(List.of(seed), settings.withRandomSeed(settings.randomSeed() + made.size())));
            afterEach.run();
        }
        return PlaylistMeasures.of(catalogue, made, settings);
    }
}
