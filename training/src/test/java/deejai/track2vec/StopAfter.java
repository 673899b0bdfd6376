package deejai.track2vec;

/// Ends training once some epochs are done.
final class StopAfter implements TrainingListener {

    private final int epochs;
    private int done;

    StopAfter(int epochs) {
        this.epochs = epochs;
    }

    @Override
    public void epochDone(Epoch epoch) {
        done = epoch.number();
    }

    @Override
    public boolean isStopped() {
        return done >= epochs;
    }
}
