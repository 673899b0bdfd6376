package deejai.server.playlists;

import deejai.playlist.PlaylistListener;
import deejai.playlist.PlaylistTrack;
import deejai.server.identity.Caller;
import deejai.server.load.WorkLimit;
import deejai.server.problems.Problem;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Tells playlists while they are made, a line of JSON for each track.
///
/// Who makes the playlist waits for no client: lines are kept until they can be sent. When the client is gone, the
/// making ends at the next track.
@Component
final class PlaylistStreams {

    /// JSON, one document a line.
    static final String NDJSON = "application/x-ndjson";

    private static final Logger LOG = LoggerFactory.getLogger(PlaylistStreams.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final WorkLimit work;

    PlaylistStreams(WorkLimit work) {
        this.work = work;
    }

    /// What is to be made.
    ///
    /// @param isLong whether it may take seconds
    /// @param caller who asks
    /// @param way    makes it, and tells the listener its tracks meanwhile
    record Making(boolean isLong, Caller caller, Function<PlaylistListener, PlaylistView> way) {}

    /// Makes a playlist and answers its lines. What goes wrong before the first of them is thrown, and what goes
    /// wrong later is the last line.
    void answer(Making making, HttpServletResponse response) throws IOException {
        tell(making, () -> {
            response.setContentType(NDJSON);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader("X-Accel-Buffering", "no"); // proxies would hold lines back until there are many
            return response.getOutputStream();
        });
    }

    /// Makes a playlist and writes its lines to what is opened when the first of them is there.
    void tell(Making making, Opening opening) throws IOException {
        Course course = new Course(making.caller());
        Thread maker = Thread.ofVirtual().name("playlist stream").start(() -> make(making, course));
        try {
            News first = course.next();
            if (first instanceof Failure(RuntimeException failure)) {
                throw failure;
            }
            write(first, course, opening.open());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.passing(ProblemCode.OVERLOADED, "the server is stopping", 1);
        } finally {
            course.isOver = true;
            maker.interrupt(); // where it still waits for a processor
        }
    }

    private void make(Making making, Course course) {
        try {
            PlaylistView playlist = making.isLong()
                    ? work.runLong(() -> making.way().apply(course))
                    : work.run(() -> making.way().apply(course));
            course.news.add(new Line(PlaylistLine.of(playlist)));
        } catch (RuntimeException failure) {
            course.news.add(new Failure(failure));
        }
    }

    private static void write(News first, Course course, OutputStream out) throws IOException, InterruptedException {
        PlaylistLine line = line(first);
        while (true) {
            out.write(JSON.writeValueAsBytes(line));
            out.write('\n');
            // Lines that are there already go together.
            if (line.isLast() || course.news.isEmpty()) {
                out.flush();
            }
            if (line.isLast()) {
                return;
            }
            line = line(course.next());
        }
    }

    private static PlaylistLine line(News news) {
        return switch (news) {
            case Line(PlaylistLine line) -> line;
            case Failure(ProblemException e) -> PlaylistLine.of(Problem.of(e.code(), e.detail()));
            case Failure(RuntimeException e) -> {
                LOG.error("a playlist that was being told failed", e);
                yield PlaylistLine.of(
                        Problem.of(ProblemCode.INTERNAL_ERROR, "this is an error in Deej-A.I.; its log tells more"));
            }
        };
    }

    /// Where lines go to.
    @FunctionalInterface
    interface Opening {
        OutputStream open() throws IOException;
    }

    private sealed interface News {}

    private record Line(PlaylistLine line) implements News {}

    private record Failure(RuntimeException failure) implements News {}

    /// What is on its way to one client. A playlist that is walked again is told from where it differs.
    private static final class Course implements PlaylistListener {

        private final Caller caller;
        private final BlockingQueue<News> news = new LinkedBlockingQueue<>();

        /// Tracks by place as they were told last. Of the thread that makes the playlist.
        private final List<PlaylistTrack> told = new ArrayList<>();

        private volatile boolean isOver;

        Course(Caller caller) {
            this.caller = caller;
        }

        @Override
        public void onTrack(int place, PlaylistTrack track) {
            if (isOver) {
                throw new CancellationException("nobody hears of this playlist any more");
            }
            if (place < told.size() && told.get(place).equals(track)) {
                return;
            }
            told.subList(place, told.size()).clear();
            told.add(track);
            news.add(new Line(PlaylistLine.of(place, track, caller)));
        }

        News next() throws InterruptedException {
            return news.take();
        }
    }
}
