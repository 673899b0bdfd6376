package deejai.composer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs another program.
final class Command {

    private static final long LIMIT_SECONDS = 120;

    private Command() {}

    /// Runs it to its end; an exit code other than 0 is an [IOException] with the end of what it printed.
    static String run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        try (var in = process.getInputStream()) {
            String output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.getFirst() + " did not end within " + LIMIT_SECONDS + " s");
            }
            if (process.exitValue() != 0) {
                String end = output.substring(Math.max(0, output.length() - 500));
                throw new IOException(String.join(" ", command) + " failed: " + end);
            }
            return output;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + command.getFirst(), e);
        }
    }
}
