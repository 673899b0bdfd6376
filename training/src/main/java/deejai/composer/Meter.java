package deejai.composer;

/// How time passes in a piece.
///
/// @param beats quarters in a bar
/// @param tempo beats a minute
/// @param swing length of the first of two eighths as a share of both; .5 = even
public record Meter(int beats, double tempo, double swing) {

    /// Ticks of a quarter, as in the MIDI files that MMA writes.
    public static final int TICKS = 192;

    public Meter {
        if (beats < 2 || beats > 6) {
            throw new IllegalArgumentException("beats must be between 2 and 6: " + beats);
        }
        if (!(tempo >= 30 && tempo <= 300)) {
            throw new IllegalArgumentException("tempo must be between 30 and 300: " + tempo);
        }
        if (!(swing >= .5 && swing < .8)) {
            throw new IllegalArgumentException("swing must be between .5 and .8: " + swing);
        }
    }

    /// Ticks of a bar.
    public long barTicks() {
        return (long) beats * TICKS;
    }

    /// The tick of a sixteenth of a bar, late where it is swung; `bar` and `sixteenth` count from 0.
    public long tick(int bar, int sixteenth) {
        int beat = Math.floorDiv(sixteenth, 4);
        double within = Math.floorMod(sixteenth, 4) / 4.0;
        double swung = within < .5 ? within * 2 * swing : swing + (within - .5) * 2 * (1 - swing);
        return bar * barTicks() + Math.round((beat + swung) * TICKS);
    }

    /// Seconds from the beginning to a tick.
    public double seconds(long tick) {
        return tick / (double) TICKS * 60 / tempo;
    }
}
