package deejai.projection;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Where the tracks of a library lie: for each point its track and its place.
///
/// Immutable; safe for use by several threads.
public final class LibraryMap {

    private static final int VERSION_DIGITS = 16;

    private final String modelHash;
    private final List<String> tracks;
    private final float[] xy;
    private final int laidOut;
    private final float unit;
    private final String version;

    /// A map.
    ///
    /// @param modelHash model whose sound vectors it is a picture of
    /// @param tracks    id of the track of each point, each once
    /// @param xy        x and y of each point in turn, -1..1; the map's from now on
    /// @param laidOut   so many of the first points were laid out together; the others joined them later
    /// @param unit      what a distance of 1 on the map is in the layout, where neighbours are about 1 apart
    /// @throws IllegalArgumentException if these do not fit each other
    public LibraryMap(String modelHash, List<String> tracks, float[] xy, int laidOut, float unit) {
        if (xy.length != 2 * tracks.size()) {
            throw new IllegalArgumentException(
                    "xy must hold 2 floats a track: " + xy.length + " for " + tracks.size() + " tracks");
        }
        for (float coordinate : xy) {
            if (!(coordinate >= -1 && coordinate <= 1)) {
                throw new IllegalArgumentException("xy must be -1 to 1: " + coordinate);
            }
        }
        if (laidOut < 0 || laidOut > tracks.size()) {
            throw new IllegalArgumentException("laidOut must be 0 to " + tracks.size() + ": " + laidOut);
        }
        if (!(unit > 0 && unit < Float.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("unit must be positive: " + unit);
        }
        this.modelHash = modelHash;
        this.tracks = List.copyOf(tracks);
        this.xy = xy;
        this.laidOut = laidOut;
        this.unit = unit;
        version = versionOf(modelHash, this.tracks, xy);
    }

    /// A hash, so that maps of the same version are the same.
    private static String versionOf(String modelHash, List<String> tracks, float[] xy) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(modelHash.getBytes(StandardCharsets.UTF_8));
            for (String track : tracks) {
                digest.update((byte) 0);
                digest.update(track.getBytes(StandardCharsets.UTF_8));
            }
            digest.update(bytes(xy));
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static byte[] bytes(float[] floats) {
        ByteBuffer buffer = ByteBuffer.allocate(floats.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : floats) {
            buffer.putFloat(value);
        }
        return buffer.array();
    }

    /// Names this map: another one has another name, the same one always the same.
    public String version() {
        return version;
    }

    /// Model whose sound vectors it is a picture of.
    public String modelHash() {
        return modelHash;
    }

    /// Number of points.
    public int size() {
        return tracks.size();
    }

    /// Id of the track of each point.
    public List<String> tracks() {
        return tracks;
    }

    /// From left to right, -1..1.
    public float x(int point) {
        return xy[2 * point];
    }

    /// From bottom to top, -1..1.
    public float y(int point) {
        return xy[2 * point + 1];
    }

    /// All places as bytes: for each point x and y as 32-bit floats, little-endian.
    public byte[] places() {
        return bytes(xy);
    }

    /// How many of the first points were laid out together.
    int laidOut() {
        return laidOut;
    }

    /// What a distance of 1 on the map is in the layout.
    float unit() {
        return unit;
    }
}
