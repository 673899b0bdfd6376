package deejai.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The oracle is the Protocol Buffers library with the ONNX project's own message definitions.
class OnnxGraphTest {

    private static final ModelDescription DESCRIPTION = TestModels.description("test", "1", 2);

    @Test
    void nodesInputsOutputsAndAttributesAreThoseOfTheOfficialFormat() throws IOException {
        OnnxGraph graph = new OnnxGraph("small");
        String x = graph.input("slices", 1, 3, 4);
        x = graph.node(
                "Conv",
                "conv",
                List.of(x, graph.constant("weight", weight())),
                OnnxAttribute.integers("pads", 1, 0, -1, 300),
                OnnxAttribute.integer("group", 1),
                OnnxAttribute.text("auto_pad", "NOTSET"));
        x = graph.node("LeakyRelu", "leaky", List.of(x), OnnxAttribute.real("alpha", 0.2));
        graph.output(x, 2, 3, 4);

        ModelProto model = ModelProto.parseFrom(graph.toBytes(DESCRIPTION));

        assertThat(model.getIrVersion()).isEqualTo(8);
        assertThat(model.getOpsetImport(0).getVersion()).isEqualTo(17);
        assertThat(model.getGraph().getName()).isEqualTo("small");
        NodeProto conv = model.getGraph().getNode(0);
        assertThat(conv.getOpType()).isEqualTo("Conv");
        assertThat(conv.getInputList()).containsExactly("slices", "weight");
        assertThat(conv.getOutputList()).containsExactly("conv");
        assertThat(conv.getAttribute(0).getName()).isEqualTo("pads");
        assertThat(conv.getAttribute(0).getType()).isEqualTo(AttributeProto.AttributeType.INTS);
        assertThat(conv.getAttribute(0).getIntsList()).containsExactly(1L, 0L, -1L, 300L);
        assertThat(conv.getAttribute(1).getType()).isEqualTo(AttributeProto.AttributeType.INT);
        assertThat(conv.getAttribute(1).getI()).isEqualTo(1);
        assertThat(conv.getAttribute(2).getType()).isEqualTo(AttributeProto.AttributeType.STRING);
        assertThat(conv.getAttribute(2).getS().toStringUtf8()).isEqualTo("NOTSET");
        AttributeProto alpha = model.getGraph().getNode(1).getAttribute(0);
        assertThat(alpha.getType()).isEqualTo(AttributeProto.AttributeType.FLOAT);
        assertThat(alpha.getF()).isEqualTo(0.2f);
        assertThat(shape(model.getGraph().getInput(0))).isEqualTo("slices: batch 1 3 4");
        assertThat(shape(model.getGraph().getOutput(0))).isEqualTo("leaky: batch 2 3 4");
    }

    @Test
    void weightsAreRawLittleEndianArrays() throws IOException {
        OnnxGraph graph = new OnnxGraph("weights");
        graph.constant("weight", weight());
        graph.constant("axes", -1L, 1L << 40);

        ModelProto model = ModelProto.parseFrom(graph.toBytes(DESCRIPTION));

        TensorProto weight = model.getGraph().getInitializer(0);
        assertThat(weight.getName()).isEqualTo("weight");
        assertThat(weight.getDimsList()).containsExactly(2L, 1L, 1L, 1L);
        assertThat(weight.getDataType()).isEqualTo(TensorProto.DataType.FLOAT_VALUE);
        FloatBuffer floats = weight.getRawData()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        assertThat(List.of(floats.get(0), floats.get(1))).containsExactly(1.5f, -2.25f);
        TensorProto axes = model.getGraph().getInitializer(1);
        assertThat(axes.getDimsList()).containsExactly(2L);
        assertThat(axes.getDataType()).isEqualTo(TensorProto.DataType.INT64_VALUE);
        LongBuffer integers = axes.getRawData()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asLongBuffer();
        assertThat(List.of(integers.get(0), integers.get(1))).containsExactly(-1L, 1L << 40);
    }

    @Test
    void arraysLongerThanTheWriteBufferArriveWhole() throws IOException {
        float[] values = new float[40_001];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        OnnxGraph graph = new OnnxGraph("long");
        graph.constant("long", Tensor.vector(values));

        TensorProto tensor =
                ModelProto.parseFrom(graph.toBytes(DESCRIPTION)).getGraph().getInitializer(0);

        float[] read = new float[values.length];
        tensor.getRawData()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(read);
        assertThat(read).isEqualTo(values);
    }

    @Test
    void everyPreprocessingSettingIsAMetadataKeyOfItsOwn() throws IOException {
        ModelProto model = ModelProto.parseFrom(new OnnxGraph("empty").toBytes(DESCRIPTION));

        assertThat(model.getMetadataPropsList().stream()
                        .collect(Collectors.toMap(StringStringEntryProto::getKey, StringStringEntryProto::getValue)))
                .containsEntry("name", "test")
                .containsEntry("version", "1")
                .containsEntry("dimension", "2")
                .containsEntry("trained", "true")
                .containsEntry("licence", "CC-BY-4.0 – see the card")
                .containsEntry("training_data", "two thousand songs")
                .containsEntry("sample_rate", "8000")
                .containsEntry("n_fft", "256")
                .containsEntry("hop_length", "64")
                .containsEntry("n_mels", "3")
                .containsEntry("slice_frames", "4")
                .containsEntry("slicing", "separate")
                .containsEntry("reference", "half_window")
                .containsEntry("top_db", "62.5")
                .containsEntry("scaling", "byte_to_symmetric")
                .hasSize(15);
    }

    @Test
    void savedFileHoldsTheSameBytesAndNothingElseIsLeft(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("new").resolve("test-1.onnx");
        OnnxGraph graph = TestModels.firstTwoGraph(1);

        graph.save(file, DESCRIPTION);
        graph.save(file, DESCRIPTION);

        assertThat(file).hasBinaryContent(graph.toBytes(DESCRIPTION));
        try (var files = Files.list(directory.resolve("new"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void nameIsUsedOnceOnly() {
        OnnxGraph graph = new OnnxGraph("twice");
        graph.input("x", 1);

        assertThatThrownBy(() -> graph.constant("x", 1L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name must be used once in a graph: x");
    }

    @Test
    void nodeTakesOnlyValuesThatWereAddedBefore() {
        OnnxGraph graph = new OnnxGraph("unknown");

        assertThatThrownBy(() -> graph.node("Relu", "relu", List.of("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("input must be a value added before: x");
        assertThatThrownBy(() -> graph.output("y", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("input must be a value added before: y");
    }

    private static Tensor weight() {
        return Tensor.of(List.of(2, 1, 1, 1), new float[] {1.5f, -2.25f});
    }

    private static String shape(ValueInfoProto value) {
        return value.getName() + ": "
                + value.getType().getTensorType().getShape().getDimList().stream()
                        .map(OnnxGraphTest::axis)
                        .collect(Collectors.joining(" "));
    }

    private static String axis(TensorShapeProto.Dimension axis) {
        return axis.hasDimParam() ? axis.getDimParam() : Long.toString(axis.getDimValue());
    }
}
