package deejai.cli;

import java.util.List;

/// Which of the two logging libraries speaks. To be chosen before anything logs.
final class Logging {

    private static final String PROVIDER = "slf4j.provider";
    private static final String PLAIN = "org.slf4j.simple.SimpleServiceProvider";

    /// What a process of a command is started with, so that it logs like the command.
    static final List<String> OF_COMMANDS = List.of("-D" + PROVIDER + "=" + PLAIN, "-Dslf4j.internal.verbosity=WARN");

    private Logging() {}

    /// Commands tell of what went wrong in a library, in a line, and start quickly.
    static void ofCommands() {
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.setProperty(PROVIDER, PLAIN);
    }

    /// A server logs with time, thread and place, or in JSON.
    static void ofServer() {
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.setProperty(PROVIDER, "ch.qos.logback.classic.spi.LogbackServiceProvider");
    }
}
