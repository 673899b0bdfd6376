package deejai.worker;

import deejai.simd.VectorApi;
import java.io.File;
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

    /// Who listens should not wait for what is made ahead; but streams must keep ahead of who listens.
    private static final String LOWER_PRIORITY = "5";

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
        words.add(main.getName());
        return new WorkerCommand(
                words,
                Map.of(
                        // Not an argument: ONNX Runtime reads those into 4 kB, and crashes where that is too small.
                        "CLASSPATH",
                        System.getProperty("java.class.path"),
                        // Native memory goes back to the system instead of staying in an arena for each thread.
                        "MALLOC_ARENA_MAX",
                        "1"));
    }

    /// The same at a lower priority than this process, where there is a program for that (`nice`).
    WorkerCommand withLowPriority() {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String folder : path.split(File.pathSeparator, -1)) {
            File nice = new File(folder, "nice");
            if (!folder.isEmpty() && nice.canExecute() && nice.isFile()) {
                List<String> lowered = new ArrayList<>(List.of(nice.getPath(), "-n", LOWER_PRIORITY));
                lowered.addAll(words);
                return new WorkerCommand(lowered, environment);
            }
        }
        return this;
    }

    /// Starts the process, its three streams piped.
    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().putAll(environment);
        return builder.start();
    }
}
