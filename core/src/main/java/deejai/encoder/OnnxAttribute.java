package deejai.encoder;

import java.util.Arrays;
import java.util.List;

/// A setting of a node in an ONNX graph, as the operator's documentation names it.
public sealed interface OnnxAttribute {

    /// Name of the setting.
    String name();

    /// A whole number.
    record Whole(String name, long value) implements OnnxAttribute {}

    /// Whole numbers.
    record Wholes(String name, List<Long> values) implements OnnxAttribute {
        public Wholes {
            values = List.copyOf(values);
        }
    }

    /// A float.
    record Real(String name, float value) implements OnnxAttribute {}

    /// A string.
    record Text(String name, String value) implements OnnxAttribute {}

    /// A whole number.
    static OnnxAttribute integer(String name, long value) {
        return new Whole(name, value);
    }

    /// Whole numbers.
    static OnnxAttribute integers(String name, long... values) {
        return new Wholes(name, Arrays.stream(values).boxed().toList());
    }

    /// A float.
    static OnnxAttribute real(String name, double value) {
        return new Real(name, (float) value);
    }

    /// A string.
    static OnnxAttribute text(String name, String value) {
        return new Text(name, value);
    }
}
