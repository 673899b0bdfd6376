package deejai.encoder;

import deejai.audio.AudioFileException;
import deejai.audio.AudioProperties;
import deejai.audio.Tags;
import deejai.encoder.TrackAnalyzer.Analysis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BiPredicate;

/// Reads audio files: what each is, and what encoders hear in it.
///
/// Safe for use by several threads at once.
public interface TrackReader extends AutoCloseable {

    /// What a file gave.
    ///
    /// @param contentHash identity of the track, as in [deejai.audio.AudioFile#contentHash()]
    /// @param tags        what its tags say
    /// @param properties  what its headers say
    /// @param analyses    what was heard, one for each model that did not know the sound yet, in their order
    record Reading(String contentHash, Tags tags, AudioProperties properties, List<Analysis> analyses) {

        public Reading {
            Objects.requireNonNull(contentHash, "contentHash");
            Objects.requireNonNull(tags, "tags");
            Objects.requireNonNull(properties, "properties");
            analyses = List.copyOf(analyses);
        }
    }

    /// The models that listen, at least one. A file is decoded once for all of them.
    List<EncoderModel> models();

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
    /// @param known asked with the content hash and each of the models; where it says true, that model does
    ///              not listen, and where it says so for all of them, the sound is not decoded
    /// @throws AudioFileException    if the file cannot be used
    /// @throws IOException           if no file at all can be read any more
    /// @throws CancellationException if the thread is interrupted, which stays so
    Reading read(Path file, BiPredicate<String, EncoderModel> known) throws AudioFileException, IOException;

    /// Ends what was started to read files. Nothing can be read any more. Closing again does nothing.
    @Override
    void close();
}
