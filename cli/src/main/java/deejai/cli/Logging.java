package deejai.cli;

/// Which of the two logging libraries speaks. To be chosen before anything logs.
final class Logging {

    private static final String PROVIDER = "slf4j.provider";

    private Logging() {}

    /// Commands tell of what went wrong in a library, in a line, and start quickly.
    static void ofCommands() {
        System.setProperty(PROVIDER, "org.slf4j.simple.SimpleServiceProvider");
    }

    /// A server logs with time, thread and place, or in JSON.
    static void ofServer() {
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.setProperty(PROVIDER, "ch.qos.logback.classic.spi.LogbackServiceProvider");
    }
}
