package deejai.track2vec;

import deejai.files.AtomicFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Co-listening vectors in the forms of the word2vec program, which many tools read, and metadata in a JSON file
/// of the same name beside.
///
/// Both forms begin with a line that says how many vectors there are and of which dimension. The text form has a
/// line for each vector: the name and the components, with spaces between. The binary form has the name, a
/// space, the components as little-endian floats and a line feed.
public final class TrackVectorsFile {

    private static final int MAX_NAME = 1 << 16;

    /// How vectors are written.
    public enum Form {
        /// Readable, about four times as large.
        TEXT,
        /// Little-endian floats.
        BINARY;

        /// The form by the name of a file: `.bin` is binary, all others are text.
        public static Form of(Path file) {
            return file.toString().endsWith(".bin") ? BINARY : TEXT;
        }
    }

    private TrackVectorsFile() {}

    /// Writes vectors in the form that the name of the file says, and the metadata, if any, beside.
    ///
    /// @throws IOException if that fails; each of the two files is as it was or whole
    public static void write(Path file, NamedVectors vectors) throws IOException {
        AtomicFile.write(file, temporary -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                ascii(out, vectors.names().size() + " " + vectors.vectors().dimension() + "\n");
                for (int row = 0; row < vectors.names().size(); row++) {
                    out.write(vectors.names().get(row).getBytes(StandardCharsets.UTF_8));
                    switch (Form.of(file)) {
                        case TEXT -> writeText(out, vectors.vectors(), row);
                        case BINARY -> writeBinary(out, vectors.vectors(), row);
                    }
                    out.write('\n');
                }
            }
        });
        TrackVectorsMetadata metadata = vectors.metadata();
        if (metadata != null) {
            MetadataFile.write(MetadataFile.beside(file), metadata, vectors);
        }
    }

    private static void writeText(OutputStream out, VectorRows vectors, int row) throws IOException {
        for (int i = 0; i < vectors.dimension(); i++) {
            ascii(out, " " + vectors.get(row, i));
        }
    }

    private static void writeBinary(OutputStream out, VectorRows vectors, int row) throws IOException {
        out.write(' ');
        for (int i = 0; i < vectors.dimension(); i++) {
            int bits = Float.floatToRawIntBits(vectors.get(row, i));
            for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
                out.write(bits >>> shift);
            }
        }
    }

    private static void ascii(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /// Reads vectors in the form that the name of the file says, and the metadata beside if there are any.
    ///
    /// @throws IOException if a file cannot be read, is damaged, or the metadata are of other vectors
    public static NamedVectors read(Path file) throws IOException {
        NamedVectors vectors;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            vectors = read(in, Form.of(file), Files.size(file));
        } catch (EOFException | IllegalArgumentException e) {
            throw new IOException(file + ": not a whole file of word2vec vectors: " + e.getMessage(), e);
        }
        Path beside = MetadataFile.beside(file);
        return Files.exists(beside)
                ? new NamedVectors(vectors.names(), vectors.vectors(), MetadataFile.read(beside, vectors))
                : vectors;
    }

    private static NamedVectors read(InputStream in, Form form, long size) throws IOException {
        int rows = Integer.parseInt(word(in));
        int dimension = Integer.parseInt(word(in));
        int bytesPerValue = form == Form.BINARY ? Float.BYTES : 2;
        if (rows < 0 || dimension < 1 || (double) rows * dimension * bytesPerValue > size) {
            throw new NumberFormatException(rows + " vectors of " + dimension + " in " + size + " bytes");
        }
        float[] values = new float[Math.multiplyExact(rows, dimension)];
        List<String> names = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            names.add(word(in));
            for (int i = 0; i < dimension; i++) {
                values[row * dimension + i] = form == Form.BINARY ? littleEndian(in) : Float.parseFloat(word(in));
            }
        }
        return new NamedVectors(names, new VectorRows(values, dimension), null);
    }

    /// What comes before the next space or line feed; line feeds before it are passed over.
    private static String word(InputStream in) throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        for (int b = in.read(); ; b = in.read()) {
            if (b < 0 && word.size() == 0) {
                throw new EOFException("it ends too early");
            }
            boolean lineEnd = b == '\n' || b == '\r';
            if (b < 0 || b == ' ' || (lineEnd && word.size() > 0)) {
                return word.toString(StandardCharsets.UTF_8);
            }
            if (!lineEnd) {
                word.write(b);
            }
            if (word.size() > MAX_NAME) {
                throw new NumberFormatException("a name of more than " + MAX_NAME + " bytes");
            }
        }
    }

    private static float littleEndian(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(Float.BYTES);
        if (bytes.length < Float.BYTES) {
            throw new EOFException("it ends too early");
        }
        int bits = 0;
        for (int i = 0; i < Float.BYTES; i++) {
            bits |= (bytes[i] & 0xff) << (i * Byte.SIZE);
        }
        return Float.intBitsToFloat(bits);
    }
}
