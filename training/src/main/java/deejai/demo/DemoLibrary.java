package deejai.demo;

import deejai.audio.SoundFile;
import deejai.files.AtomicFile;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/// A small library of invented music, for those who have none at hand: pieces in eight styles, composed and
/// played by this program itself, in folders by artist and album, with tags and covers.
public final class DemoLibrary {

    /// Bits a second of the files. Opus is good at that, and a library stays small.
    private static final int BIT_RATE = 96_000;

    private static final String COVER = "cover.png";

    private final Path folder;
    private final DemoSettings settings;
    private final Instant begin = Clock.systemUTC().instant();

    private DemoLibrary(Path folder, DemoSettings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /// Makes a demo library. Files that are there stay as they are, so one that was stopped goes on where it
    /// was, and one that is complete is left alone. A file is whole or not there, whatever happens.
    ///
    /// A library that is the same is made from the same settings, up to what the audio encoder makes of it on
    /// another kind of machine.
    ///
    /// @param folder   where to; made if it is not there
    /// @param listener is told of every piece
    /// @return what was done
    /// @throws IOException           if a file cannot be written
    /// @throws CancellationException if the thread is interrupted, which stays so; what is done is kept
    public static DemoReport write(Path folder, DemoSettings settings, DemoListener listener) throws IOException {
        try {
            return new DemoLibrary(folder, settings).write(listener);
        } catch (ClosedByInterruptException e) {
            throw interrupted();
        }
    }

    /// How many pieces there are in a demo library.
    ///
    /// @return 0 where there is no such folder
    /// @throws IOException if it cannot be read
    public static int count(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return Math.toIntExact(files.filter(file -> file.toString().endsWith(DemoPiece.EXTENSION))
                    .count());
        }
    }

    private static CancellationException interrupted() {
        return new CancellationException("interrupted while composing");
    }

    private DemoReport write(DemoListener listener) throws IOException {
        List<DemoPiece> pieces = DemoPiece.all(settings.tracks());
        int composed = 0;
        int done = 0;
        long bytes = 0;
        for (DemoPiece piece : pieces) {
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted();
            }
            Path file = piece.file(folder);
            if (!Files.exists(file)) {
                compose(piece, file);
                composed++;
            }
            done++;
            bytes += Files.size(file);
            listener.done(file, done, pieces.size());
        }
        return new DemoReport(composed, done - composed, bytes);
    }

    private void compose(DemoPiece piece, Path file) throws IOException {
        Path album = piece.album(folder);
        Files.createDirectories(album);
        Path cover = album.resolve(COVER);
        if (!Files.exists(cover)) {
            byte[] picture = CoverPicture.of(piece.style(), piece.artist(), settings.seed());
            write(cover, temporary -> Files.write(temporary, picture));
        }
        float[] sound = piece.play(settings);
        write(file, temporary -> SoundFile.write(temporary, sound, BIT_RATE, piece.tags()));
    }

    private void write(Path file, AtomicFile.Content content) throws IOException {
        AtomicFile.deleteAbandoned(file, begin);
        AtomicFile.write(file, content);
    }
}
