package deejai.track2vec;

import deejai.files.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The metadata of co-listening vectors as JSON, with a hash that says which vectors they are of.
final class MetadataFile {

    private static final String FORMAT = "deejai track2vec 1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MetadataFile() {}

    /// The file of the same name with the ending `.json`.
    static Path beside(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".json");
    }

    static void write(Path file, TrackVectorsMetadata metadata, NamedVectors vectors) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("format", FORMAT);
        json.put("trainer", metadata.trainer());
        json.put("dimension", metadata.dimension());
        json.put("vectors", vectors.names().size());
        json.put("playlists", metadata.playlists());
        json.put("entries", metadata.entries());
        json.put("epochs", metadata.epochs());
        ObjectNode parameters = json.putObject("parameters");
        metadata.parameters().forEach(parameters::put);
        json.put("sha256", hash(vectors));
        AtomicFile.writeText(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
    }

    /// Reads metadata.
    ///
    /// @throws IOException if the file cannot be read, is none of ours, or is of other vectors
    static TrackVectorsMetadata read(Path file, NamedVectors vectors) throws IOException {
        JsonNode json;
        try {
            json = JSON.readTree(Files.readString(file));
        } catch (JacksonException e) {
            throw new IOException(file + ": not JSON: " + e.getOriginalMessage(), e);
        }
        if (!FORMAT.equals(json.path("format").asString(""))) {
            throw new IOException(file + ": not of the format \"" + FORMAT + "\"");
        }
        if (!hash(vectors).equals(json.path("sha256").asString(""))) {
            throw new IOException(file + ": of other vectors than those beside it");
        }
        SortedMap<String, String> parameters = new TreeMap<>();
        json.path("parameters")
                .properties()
                .forEach(
                        entry -> parameters.put(entry.getKey(), entry.getValue().asString("")));
        return new TrackVectorsMetadata(
                json.path("trainer").asString(""),
                vectors.vectors().dimension(),
                parameters,
                json.path("playlists").asInt(0),
                json.path("entries").asLong(0),
                json.path("epochs").asInt(0));
    }

    /// SHA-256 of all names and vectors, in hexadecimal: for each the name in UTF-8, a zero, and the components
    /// as little-endian floats. The same for both forms of a file.
    private static String hash(NamedVectors vectors) {
        MessageDigest digest = sha256();
        byte[] row = new byte[vectors.vectors().dimension() * Float.BYTES];
        for (int i = 0; i < vectors.names().size(); i++) {
            digest.update(vectors.names().get(i).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            for (int j = 0; j < row.length; j++) {
                int bits = Float.floatToRawIntBits(vectors.vectors().get(i, j / Float.BYTES));
                row[j] = (byte) (bits >>> (j % Float.BYTES * Byte.SIZE));
            }
            digest.update(row);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
