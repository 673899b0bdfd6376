package deejai.mp3tovec;

import ai.djl.ndarray.NDArray;
import deejai.files.AtomicFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/// A training that is not finished, in a file: weights, the state of the optimiser, the best weights so far, and the
/// validations. It says which training it is of, so that nothing else is taken for it.
final class Checkpoint {

    private static final String FORMAT = "deejai mp3tovec checkpoint 1";

    private final @Nullable Path file;
    private final String identity;

    /// @param file     null to keep nothing
    /// @param identity everything that decides on what is learned
    Checkpoint(@Nullable Path file, String identity) {
        this.file = file;
        this.identity = FORMAT + " " + identity;
    }

    /// How far a training has come.
    ///
    /// @param step     that is done
    /// @param bestStep after which the best weights were as they are; 0 if there are none
    /// @param curve    validations so far
    record Progress(int step, int bestStep, List<Measurement> curve) {

        Progress {
            curve = List.copyOf(curve);
        }

        static final Progress NONE = new Progress(0, 0, List.of());
    }

    /// True if there is a training to go on with.
    boolean exists() {
        return file != null && Files.exists(file);
    }

    /// Takes the state from the file, if there is one.
    ///
    /// @param arrays by name; filled
    /// @throws IOException if the file cannot be read, is damaged, or is of another training
    Progress resume(Map<String, NDArray> arrays) throws IOException {
        if (file == null || !exists()) {
            return Progress.NONE;
        }
        CRC32 sum = new CRC32();
        try (DataInputStream in = new DataInputStream(
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), sum))) {
            if (!readText(in).equals(identity)) {
                throw new IOException(
                        file + ": a checkpoint of other settings or other tracks; delete it to begin anew");
            }
            int step = in.readInt();
            int bestStep = in.readInt();
            List<Measurement> curve = readCurve(in);
            for (Map.Entry<String, NDArray> entry : arrays.entrySet()) {
                read(in, entry.getKey(), entry.getValue());
            }
            long computed = sum.getValue();
            if (in.readLong() != computed) {
                throw new IOException(file + ": a damaged checkpoint; delete it to begin anew");
            }
            return new Progress(step, bestStep, curve);
        } catch (EOFException | UTFDataFormatException e) {
            throw new IOException(file + ": not a whole checkpoint; delete it to begin anew", e);
        }
    }

    /// Keeps the state in the file, in place of what was there.
    void keep(Progress progress, Map<String, NDArray> arrays) throws IOException {
        if (file == null) {
            return;
        }
        AtomicFile.write(file, temporary -> {
            CRC32 sum = new CRC32();
            try (DataOutputStream out = new DataOutputStream(new CheckedOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16), sum))) {
                writeText(out, identity);
                out.writeInt(progress.step);
                out.writeInt(progress.bestStep);
                writeCurve(out, progress.curve);
                for (Map.Entry<String, NDArray> entry : arrays.entrySet()) {
                    write(out, entry.getKey(), entry.getValue());
                }
                out.writeLong(sum.getValue());
            }
        });
    }

    private static void read(DataInputStream in, String name, NDArray array) throws IOException {
        String stored = in.readUTF();
        if (!stored.equals(name) || in.readInt() != array.size()) {
            throw new IOException("not the arrays of this network: " + stored + " in place of " + name);
        }
        byte[] bytes = in.readNBytes(Math.toIntExact(array.size() * Float.BYTES));
        if (bytes.length != array.size() * Float.BYTES) {
            throw new EOFException(name);
        }
        float[] values = new float[Math.toIntExact(array.size())];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        array.set(values);
    }

    private static void write(DataOutputStream out, String name, NDArray array) throws IOException {
        float[] values = array.toFloatArray();
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        out.writeUTF(name);
        out.writeInt(values.length);
        out.write(bytes.array());
    }

    private static List<Measurement> readCurve(DataInputStream in) throws IOException {
        List<Measurement> curve = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            int step = in.readInt();
            double loss = in.readDouble();
            SortedMap<String, Double> figures = new TreeMap<>();
            for (int figure = in.readInt(); figure > 0; figure--) {
                figures.put(in.readUTF(), in.readDouble());
            }
            curve.add(new Measurement(step, loss, figures));
        }
        return curve;
    }

    private static void writeCurve(DataOutputStream out, List<Measurement> curve) throws IOException {
        out.writeInt(curve.size());
        for (Measurement measurement : curve) {
            out.writeInt(measurement.step());
            out.writeDouble(measurement.loss());
            out.writeInt(measurement.figures().size());
            for (Map.Entry<String, Double> figure : measurement.figures().entrySet()) {
                out.writeUTF(figure.getKey());
                out.writeDouble(figure.getValue());
            }
        }
    }

    /// UTF-8 with the number of bytes before it; `writeUTF` ends at 64 KB.
    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        return new String(in.readNBytes(Math.max(0, length)), StandardCharsets.UTF_8);
    }
}
