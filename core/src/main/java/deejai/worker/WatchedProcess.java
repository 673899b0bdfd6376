package deejai.worker;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A worker process of any kind: its pipes, how long it is waited for, how much memory it takes, how it ends and
/// why.
///
/// For use by one thread at a time, but for [#watch], [#kill], [#isAlive] and [#isSmall].
final class WatchedProcess {

    private static final int EXIT_SECONDS = 10;

    /// Exit codes above are 128 and the number of a signal.
    private static final int SIGNALLED = 128;

    private static final int KILLED = SIGNALLED + 9;

    private final WorkerLimits limits;
    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private final LastWords lastWords;
    private final ResidentMemory memory;
    private final Patience patience = new Patience();
    private volatile @Nullable String killReason;

    private WatchedProcess(Process process, WorkerLimits limits) {
        this.limits = limits;
        this.process = process;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(process.getInputStream());
        this.lastWords = new LastWords(process.getErrorStream());
        this.memory = new ResidentMemory(process.pid());
    }

    /// Starts a process.
    ///
    /// @throws IOException if it cannot be started
    static WatchedProcess start(WorkerCommand command, WorkerLimits limits) throws IOException {
        return new WatchedProcess(command.start(), limits);
    }

    /// Says hello and waits until the worker is ready.
    ///
    /// @param greeting what the worker needs to know before its first task
    /// @throws IOException           if it says that it cannot work, or ends, or says nothing
    /// @throws CancellationException if the thread is interrupted, which stays so
    void greet(Record greeting) throws IOException {
        patience.begin(limits.startSeconds());
        patience.waitFrom();
        try {
            WorkerProtocol.greet(requests, greeting);
            String trouble =
                    WorkerProtocol.greeting(answers, WorkerProtocol.Hello.class).trouble();
            if (!trouble.isEmpty()) {
                kill(trouble);
                throw new IOException(trouble);
            }
        } catch (IOException e) {
            throw new IOException(causeOfDeath(e, "the start of a worker"), e);
        } finally {
            patience.waitNoMore();
        }
    }

    /// Where to write what the worker shall do.
    DataOutputStream requests() {
        return requests;
    }

    /// Where to read what it answers.
    DataInputStream answers() {
        return answers;
    }

    /// How long it is waited for.
    Patience patience() {
        return patience;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// True if the last task did not leave the process large.
    boolean isSmall() {
        return memory.megabytes() <= limits.residentMegabytes() / 2;
    }

    /// Looks after the worker, as is to be done several times a second: ends it if it takes too long or too
    /// much.
    ///
    /// @param nanos time that has passed since the last look
    void watch(long nanos) {
        String reason = patience.tick(nanos);
        if (reason == null && memory.megabytes() > limits.residentMegabytes()) {
            reason = "took too much memory (more than " + limits.residentMegabytes() + " MB)";
        }
        if (reason != null) {
            kill(reason);
        }
    }

    /// Ends the process at once. Only the first reason counts.
    synchronized void kill(String reason) {
        if (killReason == null) {
            killReason = reason;
        }
        // Not the process's own method, which would also close the streams under the thread that reads them.
        process.toHandle().destroyForcibly();
    }

    /// Tells the worker that there is no more to do.
    void dismiss() {
        try {
            requests.close();
        } catch (IOException e) {
            kill("cannot be reached: " + e.getMessage());
        }
    }

    /// Waits until a worker that was dismissed has ended, but not for long.
    void awaitEnd() {
        boolean interrupted = Thread.interrupted();
        try {
            if (!process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS)) {
                kill("does not end");
            }
        } catch (InterruptedException e) {
            kill("there is no time to wait");
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Why a conversation broke off. Ends what is left of the process.
    ///
    /// @throws CancellationException if the thread was interrupted, which stays so: then that is why
    String causeOfDeath(IOException broken, String during) {
        try {
            if (broken instanceof ProtocolException) {
                kill("the decoder talked nonsense: " + broken.getMessage());
            } else if (!process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS)) {
                kill("the decoder fell silent");
            }
            int exitCode = process.waitFor();
            String reason = killReason;
            requireNotInterrupted(during);
            return reason != null ? reason : causeOfDeath(exitCode, lastWords.line());
        } catch (InterruptedException e) {
            kill("stopped");
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted: " + during).initCause(e);
        }
    }

    private String causeOfDeath(int exitCode, String lastLine) {
        String said = lastLine.isEmpty() ? "" : ": " + lastLine;
        if (exitCode == DecodingWorker.OUT_OF_MEMORY) {
            return "took too much memory (more than " + limits.heapMegabytes() + " MB of Java heap)";
        }
        if (exitCode == KILLED) {
            return "the decoder was killed (exit code " + exitCode + "), perhaps for lack of memory";
        }
        if (exitCode == DecodingWorker.CRASHED || exitCode > SIGNALLED || exitCode < 0) {
            return "the decoder crashed (exit code " + exitCode + ")" + said;
        }
        return "the decoder ended unexpectedly (exit code " + exitCode + ")" + said;
    }

    /// @throws CancellationException if the thread is interrupted, which stays so
    static void requireNotInterrupted(String during) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted: " + during);
        }
    }
}
