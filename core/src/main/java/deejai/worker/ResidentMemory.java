package deejai.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much memory a process has in RAM, where the system tells: Linux does, in `/proc`.
final class ResidentMemory {

    private static final String LINE = "VmRSS:";
    private static final int KIB_PER_MIB = 1024;

    private final Path status;

    ResidentMemory(long processId) {
        status = Path.of("/proc", Long.toString(processId), "status");
    }

    /// Memory of the process now (2^20 bytes); 0 where that is not known, or the process has ended.
    long megabytes() {
        try {
            return Files.readAllLines(status, StandardCharsets.ISO_8859_1).stream()
                    .filter(line -> line.startsWith(LINE))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / KIB_PER_MIB)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // another system, or no such process any more
        }
    }
}
