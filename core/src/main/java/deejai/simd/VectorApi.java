package deejai.simd;

/// Whether the Vector API, an incubator module of the JDK, was added on the command line
/// (`--add-modules jdk.incubator.vector`). Classes that use it are only touched where it was.
public final class VectorApi {

    private static final boolean AVAILABLE =
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

    private VectorApi() {}

    /// True if classes that use the Vector API can be loaded.
    public static boolean isAvailable() {
        return AVAILABLE;
    }
}
