package deejai.encoder;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The weights of a network by name, in the order in which they were given.
public final class Weights {

    private final Map<String, Tensor> tensors;

    private Weights(Map<String, Tensor> tensors) {
        this.tensors = tensors;
    }

    /// Weights by name.
    public static Weights of(Map<String, Tensor> tensors) {
        return new Weights(Collections.unmodifiableMap(new LinkedHashMap<>(tensors)));
    }

    /// Names in order.
    public Set<String> names() {
        return tensors.keySet();
    }

    /// The tensor of a name, which must have the given shape.
    ///
    /// @throws IllegalArgumentException if there is none, or it has another shape
    public Tensor get(String name, List<Integer> shape) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("weights must have '" + name + "'; they have " + tensors.keySet());
        }
        if (!tensor.shape().equals(shape)) {
            throw new IllegalArgumentException(
                    "weights '" + name + "' must have the shape " + shape + ": " + tensor.shape());
        }
        return tensor;
    }
}
