package deejai.descriptors;

import java.util.Objects;

/// Descriptors that belong together.
///
/// @param name   such as `mfcc.mean`: the part before the dot says what is described
/// @param offset place of the first in the descriptors of a slice
/// @param size   how many they are, at least 1
public record DescriptorGroup(String name, int offset, int size) {

    public DescriptorGroup {
        Objects.requireNonNull(name, "name");
        if (offset < 0) {
            throw new IllegalArgumentException("offset must not be negative: " + offset);
        }
        if (size < 1) {
            throw new IllegalArgumentException("size must be positive: " + size);
        }
    }
}
