package deejai.goldens;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An array read from a NumPy file (.npy, little endian, C order; f4, f8, u1 or i2), its values as doubles.
public final class Npy {

    private static final Pattern HEADER =
            Pattern.compile("'descr': '[<|]([fui]\\d)', 'fortran_order': False, 'shape': \\(([^)]*)\\)");

    private final int[] shape;
    private final double[] values;

    private Npy(int[] shape, double[] values) {
        this.shape = shape;
        this.values = values;
    }

    /// Reads a file.
    ///
    /// @throws IOException if it cannot be read or is of a kind not known here
    public static Npy read(Path path) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
        boolean version1 = file.get(6) == 1;
        int headerStart = version1 ? 10 : 12;
        int headerLength = version1 ? Short.toUnsignedInt(file.getShort(8)) : file.getInt(8);
        String header = new String(file.array(), headerStart, headerLength, StandardCharsets.ISO_8859_1);
        Matcher matcher = HEADER.matcher(header);
        if (!matcher.find()) {
            throw new IOException(path + ": unknown kind of array: " + header.strip());
        }
        int[] shape = Arrays.stream(matcher.group(2).split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
        String type = matcher.group(1);
        double[] values = new double[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        file.position(headerStart + headerLength);
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (type) {
                case "f4" -> file.getFloat();
                case "f8" -> file.getDouble();
                case "u1" -> Byte.toUnsignedInt(file.get());
                case "i2" -> file.getShort();
                default -> throw new IOException(path + ": unknown type " + type);
            };
        }
        return new Npy(shape, values);
    }

    /// Lengths of the array's axes.
    public int[] shape() {
        return shape.clone();
    }

    /// The values as doubles; the array itself, not a copy.
    public double[] values() {
        return values;
    }

    /// The values as floats.
    public float[] floats() {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
