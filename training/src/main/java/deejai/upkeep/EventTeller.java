package deejai.upkeep;

import deejai.corpus.LibraryCorpus;
import deejai.library.ScanListener;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Makes events of what it hears of an update; of the files that are done, only as many as somebody could read.
final class EventTeller implements UpdateListener {

    private static final long NANOS_BETWEEN_FILES = 250_000_000;

    private final Consumer<UpdateEvent> events;
    private final LongSupplier nanoTime;

    /// @param events   takes the events, in their order
    /// @param nanoTime a clock, as [System#nanoTime()]
    EventTeller(Consumer<UpdateEvent> events, LongSupplier nanoTime) {
        this.events = events;
        this.nanoTime = nanoTime;
    }

    @Override
    public ScanListener scanning() {
        return new FileEvents();
    }

    @Override
    public LearningListener learning() {
        return new LearningListener() {
            @Override
            public void learning(LibraryCorpus.Counts counts) {
                events.accept(new UpdateEvent.Learning());
            }
        };
    }

    @Override
    public void started(List<Path> folders) {
        events.accept(new UpdateEvent.Started(folders));
    }

    @Override
    public void tracksChanged(int tracks) {
        events.accept(new UpdateEvent.TracksChanged(tracks));
    }

    /// The files of a scan.
    private final class FileEvents implements ScanListener {

        private int total;
        private int done;
        private int failed;
        private double audioSeconds;
        private long start;
        private long lastTold;

        @Override
        public void found(int found, int work) {
            total = work;
            start = nanoTime.getAsLong();
            lastTold = start - NANOS_BETWEEN_FILES;
            events.accept(new UpdateEvent.Found(found, work));
        }

        @Override
        public void done(Path file, double seconds) {
            audioSeconds += seconds;
            step(file);
        }

        @Override
        public void failed(Path file, String reason) {
            events.accept(new UpdateEvent.Failed(file, reason));
            // What a folder does not let see is told before the files are found, and is none of them.
            if (total > 0) {
                failed++;
                step(file);
            }
        }

        @Override
        public void weighing() {
            events.accept(new UpdateEvent.Weighing());
        }

        private void step(Path file) {
            done++;
            long now = nanoTime.getAsLong();
            if (done == total || now - lastTold >= NANOS_BETWEEN_FILES) {
                lastTold = now;
                double etaSeconds = (now - start) / 1e9 * (total - done) / done;
                events.accept(new UpdateEvent.Progress(done, failed, total, audioSeconds, file, etaSeconds));
            }
        }
    }
}
