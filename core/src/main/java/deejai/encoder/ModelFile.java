package deejai.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A model that was found, and where it is.
public sealed interface ModelFile {

    /// What the file says of itself.
    EncoderModel model();

    /// Where it is, for people.
    String location();

    /// Size of the file.
    long sizeBytes();

    /// A model that ships with the program.
    ///
    /// @param resource name on the class path
    /// @param model    what the file says of itself
    record Shipped(String resource, EncoderModel model, long sizeBytes) implements ModelFile {

        @Override
        public String location() {
            return "shipped with the program";
        }

        /// Reads a model that ships with the program.
        static Shipped read(String resource) throws IOException {
            byte[] bytes = bytes(resource);
            return new Shipped(resource, EncoderModel.read(bytes, resource), bytes.length);
        }

        /// The whole file.
        static byte[] bytes(String resource) throws IOException {
            try (InputStream in = Shipped.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IOException("the program was built without " + resource);
                }
                return in.readAllBytes();
            }
        }
    }

    /// A model in a file of its own.
    ///
    /// @param path  of the file
    /// @param model what the file says of itself
    record OnDisk(Path path, EncoderModel model, long sizeBytes) implements ModelFile {

        @Override
        public String location() {
            return path.toString();
        }

        /// Reads what a file says of itself.
        static OnDisk read(Path path) throws IOException {
            return new OnDisk(path, EncoderModel.read(path), Files.size(path));
        }
    }
}
