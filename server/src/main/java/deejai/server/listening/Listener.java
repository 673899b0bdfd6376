package deejai.server.listening;

import deejai.audio.AudioFileException;
import deejai.encoder.EncoderModels;
import deejai.encoder.ModelFile;
import deejai.server.ServerSettings;
import deejai.server.catalogue.LiveLibrary.State;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import deejai.worker.HeardFile;
import deejai.worker.MediaBusyException;
import deejai.worker.MediaPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Listens to files that are not in the library, in a worker process, and deletes them.
@Component
public final class Listener {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final Duration ABANDONED = Duration.ofHours(1);

    /// A piece of music tells how it sounds in less; the rest would only take time.
    private static final double MOST_SECONDS = 600;

    private static final int RETRY_AFTER_SECONDS = 5;

    private final MediaPool media;
    private final EncoderModels models;
    private final Path library;
    private final Path folder;

    Listener(MediaPool media, ServerSettings settings) throws IOException {
        this.media = media;
        this.models = new EncoderModels(settings.data().models());
        this.library = settings.data().library();
        this.folder = folder(settings);
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            // What people send is nobody else's business on this machine.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        deleteLeft();
    }

    /// Where uploads lie as long as they are listened to.
    public static Path folder(ServerSettings settings) {
        return settings.data().folder().toAbsolutePath().resolve("heard");
    }

    /// What a process that was killed left behind.
    private void deleteLeft() {
        Instant before = Instant.now().minus(ABANDONED);
        try (Stream<Path> left = Files.list(folder)) {
            for (Path file : (Iterable<Path>) left::iterator) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("{}: what was left there cannot be deleted: {}", folder, e.toString());
        }
    }

    /// Where a file comes from.
    public interface Source {
        /// Writes it into `file`, which is there and empty.
        void writeTo(Path file) throws IOException;
    }

    /// Listens to a file with the encoder whose vectors the library is served by.
    ///
    /// @throws ProblemException if the file is no music that can be read, or too many are being listened to
    public HeardFile hear(Source source, State state) throws IOException {
        Path file = Files.createTempFile(folder, "heard", ".audio");
        try {
            source.writeTo(file);
            return media.hear(file, model(state), library, MOST_SECONDS);
        } catch (MediaBusyException e) {
            throw ProblemException.passing(
                    ProblemCode.OVERLOADED, "too many files are being listened to just now", RETRY_AFTER_SECONDS);
        } catch (AudioFileException e) {
            throw new ProblemException(ProblemCode.UNREADABLE_AUDIO, e.reason());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private ModelFile model(State state) throws IOException {
        return models.withHash(state.snapshot().origin().modelHash())
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.CONFLICT,
                        "the encoder of the library's vectors is not there any more: import it again, or scan with"
                                + " another one"));
    }
}
