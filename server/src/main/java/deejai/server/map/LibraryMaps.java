package deejai.server.map;

import deejai.playlist.Catalogue;
import deejai.projection.LibraryMap;
import deejai.projection.MapFile;
import deejai.projection.MapMaker;
import deejai.projection.UmapSettings;
import deejai.server.ServerSettings;
import deejai.server.catalogue.LiveLibrary;
import deejai.server.load.WorkLimit;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import deejai.similarity.VectorTable;
import deejai.snapshot.LibrarySnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Keeps the map of the library: makes it anew, in a thread of its own that gives way to playlists, whenever
/// there
/// is a new snapshot, and stores it beside the library. A kill loses no more than the map in work.
///
/// The map before is kept too, so that a page that was opened with it goes on.
///
/// Safe for use by several threads.
@Component
final class LibraryMaps implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryMaps.class);

    /// How often it is looked whether there is a new snapshot.
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final LiveLibrary library;
    private final WorkLimit work;
    private final Path file;
    private final Thread maker = Thread.ofPlatform().daemon().name("map").unstarted(this::keepUp);

    /// snapshot that the current map is of, or that no map could be made of
    private @Nullable LibrarySnapshot done;

    private volatile Kept kept;
    private volatile double progress = NOT_MAKING;
    private volatile @Nullable Total total;
    private volatile boolean running;

    /// What [#progress] is where no map is being made.
    private static final double NOT_MAKING = -1;

    LibraryMaps(ServerSettings settings, LiveLibrary library, WorkLimit work) {
        this.library = library;
        this.work = work;
        file = MapFile.of(settings.data().library());
        kept = new Kept(MapFile.read(file).orElse(null), null);
    }

    /// @param current the newest map, null where there is none yet
    /// @param before  the one before it
    private record Kept(
            @Nullable LibraryMap current, @Nullable LibraryMap before) {}

    /// @param tracks number of tracks of a snapshot that have sound vectors
    private record Total(LibrarySnapshot snapshot, int tracks) {}

    /// How the map stands.
    MapView view() {
        LibraryMap map = kept.current();
        int tracks = library.find().map(state -> total(state.snapshot())).orElse(0);
        double done = progress;
        boolean isMaking = done != NOT_MAKING;
        MapView.State state =
                map != null ? MapView.State.READY : isMaking ? MapView.State.COMPUTING : MapView.State.NONE;
        return new MapView(
                state,
                map == null ? null : map.version(),
                map == null ? 0 : map.size(),
                tracks,
                isMaking ? done : null);
    }

    /// The map of a version.
    ///
    /// @throws ProblemException if that is neither the newest nor the one before
    LibraryMap map(String version) {
        Kept now = kept;
        return Stream.of(Optional.ofNullable(now.current()), Optional.ofNullable(now.before()))
                .flatMap(Optional::stream)
                .filter(map -> map.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.MAP_CHANGED, "the map has been made anew: ask for /api/v2/map again"));
    }

    private int total(LibrarySnapshot snapshot) {
        Total known = total;
        if (known == null || known.snapshot() != snapshot) {
            VectorTable sound = snapshot.catalogue().sound();
            known = new Total(snapshot, (int)
                    IntStream.range(0, sound.rows()).filter(sound::has).count());
            total = known;
        }
        return known.tracks();
    }

    @Override
    public void start() {
        running = true;
        maker.start();
    }

    private void keepUp() {
        try {
            while (running) {
                LibrarySnapshot snapshot =
                        library.find().map(LiveLibrary.State::snapshot).orElse(null);
                if (snapshot != null && snapshot != done) {
                    attempt(snapshot);
                    done = snapshot;
                }
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException _) {
            // the server stops
        }
    }

    /// A map that cannot be made is no reason not to try again with the next snapshot.
    private void attempt(LibrarySnapshot snapshot) throws InterruptedException {
        try {
            make(snapshot);
        } catch (RuntimeException e) {
            LOG.warn("the map could not be made", e);
        } finally {
            progress = NOT_MAKING;
        }
    }

    private void make(LibrarySnapshot snapshot) throws InterruptedException {
        if (total(snapshot) == 0) {
            return;
        }
        progress = 0;
        LibraryMap last = kept.current();
        LibraryMap made = maker(snapshot).make(last, share -> {
            progress = share;
            work.giveWay();
        });
        if (made == last) {
            return;
        }
        kept = new Kept(made, last);
        try {
            MapFile.write(made, file);
        } catch (IOException e) {
            LOG.warn("the map cannot be stored, and will be made again at the next start: {}", e.getMessage());
        }
    }

    private static MapMaker maker(LibrarySnapshot snapshot) {
        Catalogue catalogue = snapshot.catalogue();
        List<String> tracks = new ArrayList<>(catalogue.size());
        for (int row = 0; row < catalogue.size(); row++) {
            tracks.add(catalogue.track(row).id());
        }
        return new MapMaker(snapshot.origin().modelHash(), tracks, catalogue.sound(), UmapSettings.DEFAULT);
    }

    @Override
    public void stop() {
        running = false;
        maker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
