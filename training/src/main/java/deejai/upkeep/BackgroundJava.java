package deejai.upkeep;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts the Java that runs this, with the same classes, for work in the background such as a scan.
public final class BackgroundJava {

    /// What Java says first on standard error of every process that uses its Vector API.
    public static final String INCUBATING = "WARNING: Using incubator modules";

    private static final String VECTOR_MODULE = "jdk.incubator.vector";
    private static final String NATIVE_PROPERTIES = "org.bytedeco.javacpp.";
    private static final String PLAIN_LOGS = "org.slf4j.simple.SimpleServiceProvider";
    private static final String ARCHIVE = "-XX:SharedArchiveFile=";

    private BackgroundJava() {}

    /// Starts a main class, its three streams piped.
    ///
    /// @param heapMegabytes size of its heap (2^20 bytes)
    /// @param lowPriority   true to leave processor and disk to whoever wants them, where the system can do that
    /// @throws IOException if it cannot be started
    public static Process start(Class<?> main, int heapMegabytes, boolean lowPriority) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words(main, heapMegabytes, lowPriority));
        // Not among the words: ONNX Runtime reads the command line of its process into a buffer of 4 kB, and crashes
        // where that is too small.
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        // Native memory goes back to the system instead of staying in an arena for each thread.
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        return builder.start();
    }

    private static List<String> words(Class<?> main, int heapMegabytes, boolean lowPriority) {
        List<String> words = new ArrayList<>();
        if (lowPriority) {
            words.addAll(LowPriority.words());
        }
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of(
                "-XX:+UseSerialGC",
                "-Xmx" + heapMegabytes + "m",
                // A crash leaves no files behind, and nothing of the virtual machine's gets between the events.
                "-XX:+SuppressFatalErrorMessage",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:-UsePerfData",
                "-XX:+DisplayVMOutputToStderr",
                "-Xlog:disable",
                "-Dstderr.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED"));
        if (ModuleFinder.ofSystem().find(VECTOR_MODULE).isPresent()) {
            words.addAll(List.of("--add-modules", VECTOR_MODULE));
        }
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith(ARCHIVE))
                .forEach(words::add);
        if (hasPlainLogs()) {
            words.addAll(List.of("-Dslf4j.provider=" + PLAIN_LOGS, "-Dslf4j.internal.verbosity=WARN"));
        }
        // Where native libraries are unpacked, and the like.
        System.getProperties().forEach((name, value) -> {
            if (name.toString().startsWith(NATIVE_PROPERTIES)) {
                words.add("-D" + name + "=" + value);
            }
        });
        words.add(main.getName());
        return words;
    }

    /// What a server logs with writes to standard output, where events go.
    private static boolean hasPlainLogs() {
        try {
            Class.forName(PLAIN_LOGS, false, BackgroundJava.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException _) {
            return false;
        }
    }
}
