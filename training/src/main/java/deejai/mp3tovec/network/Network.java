package deejai.mp3tovec.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import deejai.encoder.Tensor;
import deejai.encoder.Weights;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The weights of an architecture in the memory of a device, where they are trained.
public final class Network implements AutoCloseable {

    private final Architecture architecture;
    private final NDManager manager;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();

    /// Copies weights to a device.
    ///
    /// @param manager on the device; the network has a part of its own below it
    public Network(Architecture architecture, Weights weights, NDManager manager) {
        this.architecture = architecture;
        this.manager = manager.newSubManager();
        architecture
                .shapes()
                .forEach((name, shape) -> arrays.put(name, Arrays.of(this.manager, weights.get(name, shape))));
    }

    /// What the weights are of.
    public Architecture architecture() {
        return architecture;
    }

    /// The weights by name; changed in place by training.
    public Map<String, NDArray> arrays() {
        return Collections.unmodifiableMap(arrays);
    }

    /// Takes other weights.
    public void set(Weights weights) {
        arrays.forEach((name, array) -> {
            try (NDArray values = Arrays.of(manager, weights.get(name, shapeOf(name)))) {
                values.copyTo(array);
            }
        });
    }

    /// A copy of the weights as they are now.
    public Weights weights() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        arrays.forEach((name, array) -> tensors.put(name, Arrays.tensor(array)));
        return Weights.of(tensors);
    }

    /// Embeddings of slices.
    ///
    /// @param layers the weights in one pass, trained or not
    /// @param slices [batch, nMels, sliceFrames], each from 0 to 1
    /// @return [batch, dimension]
    public NDArray embeddings(Layers layers, NDArray slices) {
        return switch (architecture) {
            case Architecture.Original _ -> OriginalPass.embeddings(layers, slices);
            case Architecture.Compact compact -> CompactPass.embeddings(compact, layers, slices);
        };
    }

    @Override
    public void close() {
        manager.close();
    }

    private List<Integer> shapeOf(String name) {
        return Objects.requireNonNull(architecture.shapes().get(name), name);
    }

    /// Copies between arrays of Java and of PyTorch.
    static final class Arrays {

        private Arrays() {}

        static NDArray of(NDManager manager, Tensor tensor) {
            float[] values = new float[tensor.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = tensor.get(i);
            }
            long[] shape = tensor.shape().stream().mapToLong(Integer::longValue).toArray();
            try (NDArray shared = manager.create(values, new Shape(shape))) {
                // A copy, since the array may share memory with a buffer of Java.
                return shared.duplicate();
            }
        }

        static Tensor tensor(NDArray array) {
            try (NDArray floats = array.toType(DataType.FLOAT32, true)) {
                List<Integer> shape = java.util.Arrays.stream(array.getShape().getShape())
                        .mapToObj(Math::toIntExact)
                        .toList();
                return Tensor.of(shape, floats.toFloatArray());
            }
        }
    }
}
