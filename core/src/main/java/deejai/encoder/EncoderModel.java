package deejai.encoder;

import deejai.spectrogram.Preprocessing;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// A model: what identifies it, and what its file says of itself.
///
/// Reading one starts no runtime and looks at no weights.
///
/// @param hash        SHA-256 of the file, 64 lower-case hex digits: vectors are only comparable under one hash
/// @param description what the file says
public record EncoderModel(String hash, ModelDescription description) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public EncoderModel {
        if (!SHA_256.matcher(hash).matches()) {
            throw new IllegalArgumentException("hash must be 64 lower-case hex digits: " + hash);
        }
        Objects.requireNonNull(description, "description");
    }

    /// Reads what a file says of itself.
    ///
    /// @throws ModelFileException if it is not an ONNX file, or says nothing that this program understands
    /// @throws IOException        if it cannot be read
    public static EncoderModel read(Path file) throws IOException {
        // Mapped, so that of 170 MB of weights only the hash takes notice.
        try (FileChannel channel = FileChannel.open(file);
                Arena arena = Arena.ofConfined()) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw new ModelFileException(file.toString(), "not an ONNX file: larger than 2 GB");
            }
            ByteBuffer bytes =
                    channel.map(MapMode.READ_ONLY, 0, channel.size(), arena).asByteBuffer();
            return read(bytes, file.toString());
        }
    }

    /// Reads what a file says of itself.
    ///
    /// @param file   the whole file
    /// @param source what to call it in errors
    /// @throws ModelFileException if it is not an ONNX file, or says nothing that this program understands
    public static EncoderModel read(byte[] file, String source) throws ModelFileException {
        return read(ByteBuffer.wrap(file), source);
    }

    /// Short name, for people: "mp3tovec-compact".
    public String name() {
        return description.name();
    }

    /// Version of that model.
    public String version() {
        return description.version();
    }

    /// Floats in an embedding.
    public int dimension() {
        return description.dimension();
    }

    /// How its input is made.
    public Preprocessing preprocessing() {
        return description.preprocessing();
    }

    /// False for a network whose weights are random.
    public boolean trained() {
        return description.trained();
    }

    /// SPDX identifier or text of the licence of the weights.
    public String licence() {
        return description.licence();
    }

    /// What it learned from, for people.
    public String trainingData() {
        return description.trainingData();
    }

    /// Name and version as in file names: "mp3tovec-compact-1".
    public String label() {
        return name() + "-" + version();
    }

    private static EncoderModel read(ByteBuffer file, String source) throws ModelFileException {
        Map<String, String> metadata = metadata(new ProtobufReader(file, source), source);
        if (!metadata.containsKey("sample_rate")) {
            throw new ModelFileException(
                    source, "an ONNX file, but not an encoder for this program: it does not say how its input is made");
        }
        try {
            return new EncoderModel(sha256(file), ModelDescription.fromMetadata(metadata));
        } catch (IllegalArgumentException e) {
            throw new ModelFileException(source, String.valueOf(e.getMessage()), e);
        }
    }

    /// The metadata of a ModelProto.
    private static Map<String, String> metadata(ProtobufReader model, String source) throws ModelFileException {
        Map<String, String> metadata = new HashMap<>();
        boolean hasGraph = false;
        while (model.hasNext()) {
            switch (model.nextField()) {
                case 14 -> addEntry(model.message(), metadata);
                case 7 -> {
                    hasGraph = true;
                    model.skip();
                }
                default -> model.skip();
            }
        }
        if (!hasGraph) {
            throw new ModelFileException(source, "not an ONNX file, or cut off");
        }
        return metadata;
    }

    private static void addEntry(ProtobufReader entry, Map<String, String> metadata) throws ModelFileException {
        String key = "";
        String value = "";
        while (entry.hasNext()) {
            switch (entry.nextField()) {
                case 1 -> key = entry.text();
                case 2 -> value = entry.text();
                default -> entry.skip();
            }
        }
        metadata.put(key, value);
    }

    private static String sha256(ByteBuffer bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes.duplicate());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
