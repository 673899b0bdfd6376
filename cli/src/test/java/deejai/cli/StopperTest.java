package deejai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "skipped: signals are sent with kill, which Windows does not have")
class StopperTest {

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void signalInterruptsTheWorkAndTellsTheExitCode(String signal, int exitCode) throws Exception {
        int code = Stopper.stopping(() -> {
            signalThisProcess(signal);
            try {
                TimeUnit.SECONDS.sleep(30);
            } catch (InterruptedException e) {
                throw new CancellationException("stopped");
            }
            return 0;
        });
        assertThat(code).isEqualTo(exitCode);
    }

    @Test
    void workThatIsNotStoppedTellsItsOwnExitCode() throws Exception {
        assertThat(Stopper.stopping(() -> 1)).isEqualTo(1);
    }

    @Test
    void cancellationWithoutASignalIsAnError() {
        assertThatThrownBy(() -> Stopper.stopping(() -> {
                    throw new CancellationException("not by a signal");
                }))
                .isInstanceOf(CancellationException.class);
    }

    /// Does not wait for the end of `kill`: the signal may come before, and interrupts.
    private static void signalThisProcess(String signal) throws IOException {
        String pid = Long.toString(ProcessHandle.current().pid());
        new ProcessBuilder("kill", "-" + signal, pid).start();
    }
}
