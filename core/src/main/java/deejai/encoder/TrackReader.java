package deejai.encoder;

import deejai.audio.AudioFileException;
import deejai.audio.AudioProperties;
import deejai.audio.Tags;
import deejai.encoder.TrackAnalyzer.Analysis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads audio files: what each is, and what the encoder hears in it.
///
/// Safe for use by several threads at once.
public interface TrackReader extends AutoCloseable {

    /// What a file gave.
    ///
    /// @param contentHash identity of the track, as in [deejai.audio.AudioFile#contentHash()]
    /// @param tags        what its tags say
    /// @param properties  what its headers say
    /// @param analysis    what was heard; null where the sound was known already
    record Reading(
            String contentHash,
            Tags tags,
            AudioProperties properties,
            @Nullable Analysis analysis) {

        public Reading {
            Objects.requireNonNull(contentHash, "contentHash");
            Objects.requireNonNull(tags, "tags");
            Objects.requireNonNull(properties, "properties");
        }
    }

    /// The model that listens.
    EncoderModel model();

    /// How many threads are best to read files.
    ///
    /// @param sizeBytes size of all the files together
    /// @param most      how many there may be
    /// @return from 1 to `most`
    default int threads(long sizeBytes, int most) {
        return most;
    }

    /// Reads a file.
    ///
    /// @param known asked with the content hash; where it says true, the sound is not decoded
    /// @throws AudioFileException    if the file cannot be used
    /// @throws IOException           if no file at all can be read any more
    /// @throws CancellationException if the thread is interrupted, which stays so
    Reading read(Path file, Predicate<String> known) throws AudioFileException, IOException;

    /// Ends what was started to read files. Nothing can be read any more. Closing again does nothing.
    @Override
    void close();
}
