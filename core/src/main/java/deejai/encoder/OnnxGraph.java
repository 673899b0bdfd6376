package deejai.encoder;

import deejai.files.AtomicFile;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A network being written down as an ONNX model, layer by layer.
///
/// Every method that adds something gives back the name of its value, which is what later nodes take as input, so that
/// the code which builds a network reads in the order of the network:
/// ```java
/// OnnxGraph graph = new OnnxGraph("example");
/// String x = graph.input("slices", 1, 96, 216);
/// x = graph.node("Conv", "conv", List.of(x, graph.constant("conv.weight", weight)), integers("strides", 2, 2));
/// x = graph.node("Relu", "relu", List.of(x));
/// graph.output(x, 16, 47, 107);
/// ```
/// Inputs and outputs have one more axis in front, the batch, which may have any length.
///
/// Source: [onnx.ai/onnx/operators](https://onnx.ai/onnx/operators/), and the field numbers of `onnx.proto3`.
public final class OnnxGraph {

    /// Version of the operators: what every runtime of the last years understands.
    private static final int OPSET = 17;

    /// Version of the file format that came with those operators.
    private static final int IR_VERSION = 8;

    private static final int FLOAT = 1;
    private static final int INT8 = 3;
    private static final int INT64 = 7;

    /// Protocol Buffers end at 2 GB.
    private static final long MAX_BYTES = Integer.MAX_VALUE;

    private final Set<String> names = new HashSet<>();
    private final ProtobufMessage graph = new ProtobufMessage();

    /// @param name of the graph, for people
    public OnnxGraph(String name) {
        graph.text(2, name);
    }

    /// Adds an input of floats.
    ///
    /// @param shape of one item of the batch
    public String input(String name, int... shape) {
        graph.message(11, valueInfo(unused(name), shape));
        return name;
    }

    /// Adds weights.
    public String constant(String name, Tensor tensor) {
        ProtobufMessage message = new ProtobufMessage();
        for (int length : tensor.shape()) {
            message.integer(1, length);
        }
        message.integer(2, FLOAT).text(8, unused(name)).rawFloats(9, tensor.values());
        graph.message(5, message);
        return name;
    }

    /// Adds whole numbers, which some operators take as an input: a shape, say.
    public String constant(String name, long... values) {
        graph.message(
                5,
                new ProtobufMessage()
                        .integer(1, values.length)
                        .integer(2, INT64)
                        .text(8, unused(name))
                        .rawIntegers(9, values));
        return name;
    }

    /// Adds weights of one byte each, which are not copied and must not change any more.
    ///
    /// @param shape  lengths of the axes, whose product is the number of bytes
    /// @param values -128..127, the last axis changing fastest
    public String constant(String name, List<Integer> shape, byte[] values) {
        int size = shape.stream().reduce(1, Math::multiplyExact);
        if (values.length != size) {
            throw new IllegalArgumentException(
                    "values must be " + size + " bytes for shape " + shape + ": " + values.length);
        }
        ProtobufMessage message = new ProtobufMessage();
        for (int length : shape) {
            message.integer(1, length);
        }
        message.integer(2, INT8).text(8, unused(name)).rawBytes(9, values);
        graph.message(5, message);
        return name;
    }

    /// Adds an operation of one output.
    ///
    /// @param operator   of ONNX: "Conv"
    /// @param name       of the node and of its output
    /// @param inputs     names of values, in the operator's order
    /// @param attributes those that differ from the operator's defaults
    /// @throws IllegalArgumentException if the name is taken, or an input was not added before
    public String node(String operator, String name, List<String> inputs, OnnxAttribute... attributes) {
        ProtobufMessage node = new ProtobufMessage();
        for (String input : inputs) {
            node.text(1, known(input));
        }
        node.text(2, unused(name)).text(3, name).text(4, operator);
        for (OnnxAttribute attribute : attributes) {
            node.message(5, message(attribute));
        }
        graph.message(1, node);
        return name;
    }

    /// Makes a value an output.
    ///
    /// @param shape of one item of the batch
    public void output(String value, int... shape) {
        graph.message(12, valueInfo(known(value), shape));
    }

    /// Writes the model, whole or not at all. The folder is made where it is missing.
    ///
    /// @throws IOException if it cannot be written
    public void save(Path file, ModelDescription description) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFile.write(file, temporary -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                model(description).writeTo(out);
            }
        });
    }

    /// The model as it would be in a file.
    public byte[] toBytes(ModelDescription description) {
        ProtobufMessage model = model(description);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.toIntExact(model.sizeBytes()));
        try {
            model.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private ProtobufMessage model(ModelDescription description) {
        ProtobufMessage model = new ProtobufMessage()
                .integer(1, IR_VERSION)
                .text(2, "deejai")
                .message(8, new ProtobufMessage().text(1, "").integer(2, OPSET));
        for (Map.Entry<String, String> entry : description.toMetadata().entrySet()) {
            model.message(14, new ProtobufMessage().text(1, entry.getKey()).text(2, entry.getValue()));
        }
        model.message(7, graph);
        if (model.sizeBytes() > MAX_BYTES) {
            throw new IllegalStateException("a model must be smaller than 2 GB: " + model.sizeBytes() + " bytes");
        }
        return model;
    }

    private static ProtobufMessage message(OnnxAttribute attribute) {
        ProtobufMessage message = new ProtobufMessage().text(1, attribute.name());
        return switch (attribute) {
            case OnnxAttribute.Real real -> message.real(2, real.value()).integer(20, 1);
            case OnnxAttribute.Whole whole -> message.integer(3, whole.value()).integer(20, 2);
            case OnnxAttribute.Text text -> message.text(4, text.value()).integer(20, 3);
            case OnnxAttribute.Wholes wholes -> {
                wholes.values().forEach(value -> message.integer(8, value));
                yield message.integer(20, 7);
            }
        };
    }

    private static ProtobufMessage valueInfo(String name, int... shape) {
        ProtobufMessage axes = new ProtobufMessage().message(1, new ProtobufMessage().text(2, "batch"));
        for (int length : shape) {
            axes.message(1, new ProtobufMessage().integer(1, length));
        }
        ProtobufMessage tensor = new ProtobufMessage().integer(1, FLOAT).message(2, axes);
        return new ProtobufMessage().text(1, name).message(2, new ProtobufMessage().message(1, tensor));
    }

    private String unused(String name) {
        if (!names.add(name)) {
            throw new IllegalArgumentException("name must be used once in a graph: " + name);
        }
        return name;
    }

    private String known(String name) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException("input must be a value added before: " + name);
        }
        return name;
    }
}
