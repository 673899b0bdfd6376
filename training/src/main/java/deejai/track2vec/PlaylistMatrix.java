package deejai.track2vec;

import deejai.corpus.Corpus;
import deejai.linearalgebra.FixedBlocks;
import deejai.linearalgebra.LargeMatrix;
import deejai.linearalgebra.Matrix;
import java.util.Arrays;

/// Playlists x tracks: count(track)^-p where the playlist holds the track, else 0, each row scaled to the length
/// sqrt(weight of the playlist). The count of a track is the sum of the weights of the playlists that hold it.
///
/// The power p keeps tracks that are in every second playlist from deciding on everything; the scale keeps long
/// playlists from it. The root makes a playlist of weight 2 the same as two that are equal: the right singular
/// vectors are those of the products of columns, sums of weights.
final class PlaylistMatrix implements LargeMatrix {

    private static final int ROWS_PER_BLOCK = 256;

    private final Corpus corpus;

    /// count(track)^-p
    private final float[] trackScale;

    /// sqrt(weight) / length of the row
    private final float[] playlistScale;

    /// playlists that hold track 0, then those that hold track 1, ...
    private final int[] holders;

    /// tracks + 1 positions in `holders`
    private final int[] holderStarts;

    /// @param corpus        no track twice in a playlist
    /// @param countExponent p
    PlaylistMatrix(Corpus corpus, double countExponent) {
        this.corpus = corpus;
        this.trackScale = new float[corpus.tracks()];
        this.holderStarts = new int[corpus.tracks() + 1];
        double[] counts = weightedCounts(corpus);
        for (int track = 0; track < trackScale.length; track++) {
            trackScale[track] = counts[track] == 0 ? 0 : (float) StrictMath.pow(counts[track], -countExponent);
            holderStarts[track + 1] = holderStarts[track] + corpus.count(track);
        }
        this.playlistScale = new float[corpus.playlists()];
        this.holders = new int[corpus.entries()];
        int[] next = holderStarts.clone();
        for (int playlist = 0; playlist < corpus.playlists(); playlist++) {
            double squares = 0;
            for (int entry = corpus.start(playlist); entry < corpus.end(playlist); entry++) {
                int track = corpus.track(entry);
                holders[next[track]++] = playlist;
                squares += (double) trackScale[track] * trackScale[track];
            }
            playlistScale[playlist] =
                    squares == 0 ? 0 : (float) (Math.sqrt(corpus.weight(playlist)) / Math.sqrt(squares));
        }
    }

    /// For each track the sum of the weights of the playlists that hold it; where all are 1, exactly their number.
    private static double[] weightedCounts(Corpus corpus) {
        double[] counts = new double[corpus.tracks()];
        for (int playlist = 0; playlist < corpus.playlists(); playlist++) {
            for (int entry = corpus.start(playlist); entry < corpus.end(playlist); entry++) {
                counts[corpus.track(entry)] += corpus.weight(playlist);
            }
        }
        return counts;
    }

    @Override
    public int rows() {
        return corpus.playlists();
    }

    @Override
    public int columns() {
        return corpus.tracks();
    }

    @Override
    public void times(Matrix factor, Matrix result, FixedBlocks blocks) {
        blocks.runRows(rows(), ROWS_PER_BLOCK, (block, from, to) -> {
            for (int playlist = from; playlist < to; playlist++) {
                clearRow(result, playlist);
                for (int entry = corpus.start(playlist); entry < corpus.end(playlist); entry++) {
                    int track = corpus.track(entry);
                    addRow(factor, track, trackScale[track] * playlistScale[playlist], result, playlist);
                }
            }
        });
    }

    @Override
    public void transposedTimes(Matrix factor, Matrix result, FixedBlocks blocks) {
        blocks.runRows(columns(), ROWS_PER_BLOCK, (block, from, to) -> {
            for (int track = from; track < to; track++) {
                clearRow(result, track);
                for (int i = holderStarts[track]; i < holderStarts[track + 1]; i++) {
                    int playlist = holders[i];
                    addRow(factor, playlist, trackScale[track] * playlistScale[playlist], result, track);
                }
            }
        });
    }

    private static void clearRow(Matrix matrix, int row) {
        Arrays.fill(matrix.values(), row * matrix.columns(), (row + 1) * matrix.columns(), 0);
    }

    private static void addRow(Matrix from, int fromRow, float scale, Matrix to, int toRow) {
        float[] values = from.values();
        float[] sums = to.values();
        int offset = fromRow * from.columns();
        int sumOffset = toRow * to.columns();
        for (int i = 0; i < from.columns(); i++) {
            sums[sumOffset + i] += scale * values[offset + i];
        }
    }
}
