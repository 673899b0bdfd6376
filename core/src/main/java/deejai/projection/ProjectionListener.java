package deejai.projection;

/// Hears how far a layout is. It is told every few milliseconds, so that it is also the place to make room for
/// others: the work goes on when it returns.
@FunctionalInterface
public interface ProjectionListener {

    /// Listens to nothing.
    ProjectionListener NONE = _ -> {};

    /// Tells how far the work is.
    ///
    /// @param share of the work that is done, 0..1
    /// @throws InterruptedException to give the work up
    void progress(double share) throws InterruptedException;

    /// A part of a larger work, as that hears of it.
    ///
    /// @param from share of the larger work at which the part begins
    /// @param to   share at which it ends
    default ProjectionListener part(double from, double to) {
        return share -> progress(from + share * (to - from));
    }
}
