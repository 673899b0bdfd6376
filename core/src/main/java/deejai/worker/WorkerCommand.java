package deejai.worker;

import deejai.simd.VectorApi;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How a worker process is started.
///
/// @param words       program and arguments
/// @param environment variables besides those that this process has
public record WorkerCommand(List<String> words, Map<String, String> environment) {

    private static final String NATIVE_PROPERTIES = "org.bytedeco.javacpp.";

    public WorkerCommand {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /// Starts the Java that runs this, with the same classes.
    public static WorkerCommand standard(WorkerLimits limits) {
        return java(DecodingWorker.class, limits);
    }

    /// Starts a main class of this program.
    static WorkerCommand java(Class<?> main, WorkerLimits limits) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of(
                "-Xms16m",
                "-Xmn8m",
                "-Xmx" + limits.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                // A crash leaves no files behind, and nothing of the virtual machine's gets between the answers.
                "-XX:+SuppressFatalErrorMessage",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:-UsePerfData",
                "-XX:+DisplayVMOutputToStderr",
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED"));
        // Where native libraries are unpacked, and the like.
        System.getProperties().forEach((name, value) -> {
            if (name.toString().startsWith(NATIVE_PROPERTIES)) {
                words.add("-D" + name + "=" + value);
            }
        });
        words.add("-D" + NATIVE_PROPERTIES + "maxPhysicalBytes=" + limits.residentMegabytes() + "m");
        if (VectorApi.isAvailable()) {
            words.addAll(List.of("--add-modules", "jdk.incubator.vector"));
        }
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        // Native memory goes back to the system instead of staying in an arena for each thread.
        return new WorkerCommand(words, Map.of("MALLOC_ARENA_MAX", "1"));
    }

    /// Starts the process, its three streams piped.
    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().putAll(environment);
        return builder.start();
    }
}
