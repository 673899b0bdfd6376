package deejai.worker;

import deejai.audio.AudioFile;
import deejai.audio.AudioFileException;
import deejai.audio.SampleSink;
import deejai.encoder.AnalysisStream;
import deejai.encoder.AudioEncoder;
import deejai.encoder.EncoderModels;
import deejai.encoder.ModelFile;
import deejai.encoder.OnnxEncoder;
import deejai.library.Library;
import deejai.library.LibraryException;
import deejai.library.VectorStore.StoredModel;
import deejai.similarity.NewTrackVector;
import deejai.similarity.TfIdf;
import deejai.spectrogram.Preprocessing;
import deejai.spectrogram.SliceStream;
import deejai.worker.MediaProtocol.Answer;
import deejai.worker.MediaProtocol.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Listens to a file that is not in the library, and says where in the library's space of sound it lies.
///
/// The encoder stays loaded for the next file.
final class NewTrackListener {

    /// Slices of a library that a file is compared with at most. Of larger libraries every n-th track counts, in the
    /// order of their ids, which are hashes of their sound, and so a sample that is the same every time.
    private static final long MAX_COMPARED_SLICES = 2_000_000;

    /// Has no models: only those that ship are to be found there.
    private static final EncoderModels SHIPPED = new EncoderModels(Path.of("no-models-here"));

    private @Nullable AudioEncoder encoder;

    /// What was heard.
    ///
    /// @param vector sound vector, not normalised
    /// @param answer what the file is
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Hearing(float[] vector, Answer.Heard answer) {

        byte[] vectorBytes() {
            ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
            bytes.asFloatBuffer().put(vector);
            return bytes.array();
        }
    }

    /// The sound that is wanted was decoded.
    private static final class EnoughException extends RuntimeException {

        private static final long serialVersionUID = 1;

        EnoughException() {
            super("enough was decoded", null, false, false);
        }
    }

    /// Listens to a file.
    ///
    /// @throws AudioFileException if it cannot be decoded
    /// @throws LibraryException   if the library cannot be opened
    /// @throws IOException        if the model cannot be read
    Hearing hear(Path path, Request.Embed task) throws AudioFileException, LibraryException, IOException {
        AudioEncoder listening = encoder(task);
        Preprocessing preprocessing = listening.model().preprocessing();
        try (AudioFile file = AudioFile.open(path)) {
            String contentHash = file.contentHash();
            AnalysisStream analyses = new AnalysisStream(List.of(listening));
            int sampleRate =
                    SliceStream.decodeRate(preprocessing, file.properties().sampleRate());
            SliceStream slices = new SliceStream(preprocessing, sampleRate, analyses::accept);
            Beginning beginning = new Beginning(slices::accept, Math.round(task.maxSeconds() * sampleRate));
            try {
                file.decode(sampleRate, beginning);
            } catch (EnoughException e) {
                // The rest is not wanted.
            }
            slices.finish();
            double heardSeconds = (double) beginning.taken / sampleRate;
            List<float[]> embeddings = analyses.finish(heardSeconds).getFirst().embeddings();
            double durationSeconds = beginning.left > 0
                    ? heardSeconds
                    : Math.max(heardSeconds, file.properties().durationSeconds());
            return new Hearing(vector(task, embeddings), new Answer.Heard(contentHash, durationSeconds, heardSeconds));
        }
    }

    private AudioEncoder encoder(Request.Embed task) throws IOException {
        AudioEncoder loaded = encoder;
        if (loaded != null && loaded.model().hash().equals(task.modelHash())) {
            return loaded;
        }
        if (loaded != null) {
            encoder = null;
            loaded.close();
        }
        AudioEncoder opened = open(task);
        if (!opened.model().hash().equals(task.modelHash())) {
            opened.close();
            throw new IOException("the model has changed: " + task.model());
        }
        encoder = opened;
        return opened;
    }

    private static AudioEncoder open(Request.Embed task) throws IOException {
        if (!task.model().isEmpty()) {
            return OnnxEncoder.open(Path.of(URI.create(task.model())), 1);
        }
        ModelFile file = SHIPPED.withHash(task.modelHash())
                .orElseThrow(() -> new IOException("no such model ships: " + task.modelHash()));
        return EncoderModels.open(file, 1);
    }

    /// Weighs what was heard as if it were in the library.
    private static float[] vector(Request.Embed task, List<float[]> embeddings) throws LibraryException {
        NewTrackVector vector = new NewTrackVector(embeddings, TfIdf.EPSILON);
        try (Library library = Library.open(Path.of(URI.create(task.library())))) {
            Optional<StoredModel> model = library.vectors().models().stream()
                    .filter(stored -> stored.hash().equals(task.modelHash()))
                    .findFirst();
            model.ifPresent(stored -> {
                long slices = library.vectors().countSlices(stored);
                int step = Math.toIntExact(Math.ceilDiv(Math.max(1, slices), MAX_COMPARED_SLICES));
                library.vectors().forEachTrackSlices(stored, step, vector::compareWith);
            });
        }
        return vector.vector();
    }

    /// Hands on the beginning of a signal.
    private static final class Beginning implements SampleSink {

        private final SampleSink next;
        private long left;
        private long taken;

        Beginning(SampleSink next, long length) {
            this.next = next;
            this.left = Math.max(1, length);
        }

        @Override
        public void accept(float[] block, int length) {
            int accepted = (int) Math.min(left, length);
            next.accept(block, accepted);
            taken += accepted;
            left -= accepted;
            if (left == 0) {
                throw new EnoughException();
            }
        }
    }
}
