package deejai.corpus;

import java.util.Arrays;

/// How long playlists are, in tracks: the shortest, the quartiles, the longest. All 0 where there are none.
///
/// @param lowerQuartile a quarter of the playlists is not longer
/// @param median        half of them is not longer
/// @param upperQuartile three quarters of them are not longer
public record PlaylistLengths(int shortest, int lowerQuartile, int median, int upperQuartile, int longest) {

    /// Those of playlists with these lengths, which are sorted.
    static PlaylistLengths of(int[] lengths) {
        if (lengths.length == 0) {
            return new PlaylistLengths(0, 0, 0, 0, 0);
        }
        Arrays.sort(lengths);
        long last = lengths.length - 1L;
        return new PlaylistLengths(
                lengths[0],
                lengths[(int) (last / 4)],
                lengths[(int) (last / 2)],
                lengths[(int) (last * 3 / 4)],
                lengths[(int) last]);
    }

    /// Those of the playlists of a corpus.
    public static PlaylistLengths of(Corpus corpus) {
        int[] lengths = new int[corpus.playlists()];
        for (int playlist = 0; playlist < lengths.length; playlist++) {
            lengths[playlist] = corpus.end(playlist) - corpus.start(playlist);
        }
        return of(lengths);
    }
}
