package deejai.track2vec;

import deejai.corpus.Corpus;
import deejai.files.AtomicFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The state of word2vec after an epoch, in a file: both kinds of vectors and the number of the epoch. It says
/// which settings and which corpus it is of, so that nothing else is taken for it.
final class Word2VecCheckpoint {

    private static final String FORMAT = "deejai word2vec checkpoint 1";

    private final @Nullable Path file;
    private final String identity;

    /// @param file   null to keep nothing
    /// @param corpus what is learned from
    Word2VecCheckpoint(@Nullable Path file, Word2VecSettings settings, Corpus corpus) {
        this.file = file;
        this.identity = FORMAT + " " + settings.parameters() + " " + fingerprint(corpus);
    }

    /// Takes the state from the file, if there is one.
    ///
    /// @return number of epochs that were finished
    /// @throws IOException if the file cannot be read or is of another training
    int resume(Word2VecModel model) throws IOException {
        if (file == null || !Files.exists(file)) {
            return 0;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (!in.readUTF().equals(identity)) {
                throw new IOException(
                        file + ": a checkpoint of other settings or another corpus; delete it to begin anew");
            }
            int epoch = in.readInt();
            read(in, model.contexts().values());
            read(in, model.predicted().values());
            return epoch;
        } catch (EOFException | UTFDataFormatException e) {
            throw new IOException(file + ": not a whole checkpoint; delete it to begin anew", e);
        }
    }

    /// Keeps the state after an epoch in the file.
    ///
    /// @param epochs number of epochs that are finished
    void keep(Word2VecModel model, int epochs) throws IOException {
        if (file == null) {
            return;
        }
        AtomicFile.write(file, temporary -> {
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(temporary)))) {
                out.writeUTF(identity);
                out.writeInt(epochs);
                write(out, model.contexts().values());
                write(out, model.predicted().values());
            }
        });
    }

    private static void read(DataInputStream in, float[] values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
    }

    private static void write(DataOutputStream out, float[] values) throws IOException {
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private static String fingerprint(Corpus corpus) {
        long hash = 17;
        for (int entry = 0; entry < corpus.entries(); entry++) {
            hash = 31 * hash + corpus.track(entry);
        }
        for (int playlist = 0; playlist < corpus.playlists(); playlist++) {
            hash = 31 * hash + corpus.end(playlist);
        }
        return corpus.playlists() + " " + corpus.tracks() + " " + hash;
    }
}
