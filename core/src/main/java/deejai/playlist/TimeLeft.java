package deejai.playlist;

import java.util.BitSet;

/// The time that a playlist has left to fill, and which tracks leave it fillable: after a track is chosen, others
/// must still be there with which the playlist ends within the tolerance.
final class TimeLeft {

    /// The number of tracks where any will do.
    static final int ANY_NUMBER = -1;

    private static final int TOLERANCE = Length.Minutes.TOLERANCE_SECONDS;

    private final Catalogue catalogue;
    private final DeadEnds deadEnds;
    private LengthPool pool;
    private double seconds;
    private int tracks;

    /// by whole seconds: lengths that were looked at for the next track, and those of them that fit
    private final BitSet known = new BitSet();

    private final BitSet fitting = new BitSet();

    /// @param pool     lengths of the tracks that may be chosen
    /// @param seconds  time for tracks that are chosen
    /// @param tracks   how many are to be chosen, or [#ANY_NUMBER]
    /// @param deadEnds choices that led nowhere before
    TimeLeft(Catalogue catalogue, LengthPool pool, double seconds, int tracks, DeadEnds deadEnds) {
        this.catalogue = catalogue;
        this.pool = pool;
        this.seconds = seconds;
        this.tracks = tracks;
        this.deadEnds = deadEnds;
    }

    /// Time left in seconds; below 0 where there was too little.
    double seconds() {
        return seconds;
    }

    /// True where the playlist might end here.
    boolean isAtTheEnd() {
        return Math.abs(seconds) <= TOLERANCE;
    }

    /// True if there may be a track with which the playlist ends nearer to its length than now.
    boolean canComeNearer() {
        return pool.size() > 0 && pool.shortest() < 2 * seconds;
    }

    /// True for a track that leaves time that can be filled, or none.
    ///
    /// @param place number of tracks before it
    boolean fits(int place, int row) {
        int length = LengthPool.wholeSeconds(catalogue, row);
        if (seconds - length < -TOLERANCE) {
            return false;
        }
        if (!known.get(length)) {
            known.set(length);
            fitting.set(length, leavesTimeToFill(length));
        }
        return fitting.get(length) && !deadEnds.has(place, row);
    }

    private boolean leavesTimeToFill(int length) {
        LengthPool others = pool.without(length);
        double left = seconds - length;
        return tracks == ANY_NUMBER ? others.canFill(left) : others.canFill(left, tracks - 1);
    }

    /// Spends the time of a track.
    void spend(int row) {
        seconds -= Walk.seconds(catalogue.durationSeconds(row));
        pool = pool.without(LengthPool.wholeSeconds(catalogue, row));
        tracks = tracks == ANY_NUMBER ? ANY_NUMBER : tracks - 1;
        known.clear();
    }
}
