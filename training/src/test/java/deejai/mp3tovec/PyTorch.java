package deejai.mp3tovec;

import org.junit.jupiter.api.Assumptions;

/// Whether PyTorch can be used here.
final class PyTorch {

    private PyTorch() {}

    /// Skips a test where the native libraries are missing.
    static void assumePresent() {
        Assumptions.assumeTrue(
                PyTorch.class.getResource("/native/lib/pytorch.properties") != null,
                "PyTorch's native libraries are not on the class path: build without -Dquick, on Linux x86-64");
    }
}
