package deejai.upkeep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Words before a command that run it at low priority, it and all that it starts: `nice` for the processor, `ionice`
/// for the disk. Those that do not work here are left out.
final class LowPriority {

    private static final List<String> NICE = List.of("nice", "-n", "19");
    private static final List<String> IDLE_DISK = List.of("ionice", "-c", "3");
    private static final int TRIAL_SECONDS = 5;

    private LowPriority() {}

    /// Tried once.
    private static final class Words {

        private static final List<String> ALL = working();

        private static List<String> working() {
            List<String> words = new ArrayList<>();
            for (List<String> program : List.of(NICE, IDLE_DISK)) {
                if (works(program)) {
                    words.addAll(program);
                }
            }
            return List.copyOf(words);
        }
    }

    /// The words, none where the system has no such programs.
    static List<String> words() {
        return Words.ALL;
    }

    /// Whether a program is there and may do what it does, which a container may forbid.
    private static boolean works(List<String> program) {
        List<String> trial = new ArrayList<>(program);
        trial.add("true");
        try {
            Process process = new ProcessBuilder(trial)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(TRIAL_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException _) {
            return false; // no such program
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
