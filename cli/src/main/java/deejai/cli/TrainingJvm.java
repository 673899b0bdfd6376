package deejai.cli;

import deejai.mp3tovec.TrainingEvent;
import deejai.mp3tovec.TrainingProcess;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Runs a [TrainingProcess] in a Java of its own, with PyTorch on its class path and the environment that
/// PyTorch
/// needs.
final class TrainingJvm {

    /// PyTorch asks for room by the system's allocator, whose defaults cost it half its time.
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "MALLOC_ARENA_MAX", "1",
            "MALLOC_MMAP_THRESHOLD_", "4294967296",
            "MALLOC_TRIM_THRESHOLD_", "17179869184",
            "MALLOC_TOP_PAD_", "268435456",
            "OMP_WAIT_POLICY", "passive");

    private final TorchLibraries torch;
    private final DataFolder data;
    private final Consumer<TrainingEvent> events;

    /// @param data   where PyTorch is unpacked
    /// @param events is told what the process tells, on the thread of [#train]
    TrainingJvm(TorchLibraries torch, DataFolder data, Consumer<TrainingEvent> events) {
        this.torch = torch;
        this.data = data;
        this.events = events;
    }

    /// Trains, and waits for it.
    ///
    /// @param plan file of a [deejai.mp3tovec.TrainingPlan]
    /// @throws CancellationException if the thread is interrupted; the process has ended then, with a
    ///                               checkpoint
    /// @throws CommandFailure        if the process ends before it is done
    void train(Path plan) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(plan)).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(ENVIRONMENT);
        builder.environment().put("DJL_CACHE_DIR", data.path().resolve("torch").toString());
        Process process = builder.start();
        Thread command = Thread.currentThread();
        // A read from a process does not end at an interrupt, so another thread reads.
        Reading reading = new Reading(process);
        Thread reader = Thread.ofPlatform().daemon().name("training").start(reading);
        boolean interrupted = await(process, reader, command);
        if (interrupted) {
            throw new CancellationException("training was stopped");
        }
        if (reading.stopped) {
            throw new CommandFailure("the training process was told to end; run the same command again to go on");
        }
        if (!reading.finished) {
            throw failure(reading, process.exitValue());
        }
    }

    /// @return true if this thread was interrupted; the process was told to stop and has ended
    private static boolean await(Process process, Thread reader, Thread command) throws IOException {
        boolean interrupted = false;
        while (true) {
            try {
                process.waitFor();
                reader.join();
                break;
            } catch (InterruptedException _) {
                interrupted = true;
                process.getOutputStream().close(); // which is its sign to stop
            }
        }
        if (interrupted) {
            command.interrupt();
        }
        return interrupted;
    }

    private static CommandFailure failure(Reading reading, int exitCode) {
        TrainingEvent.Failed failed = reading.failed;
        if (failed != null) {
            CommandFailure failure = new CommandFailure(failed.message());
            failure.initCause(new IllegalStateException(failed.trace()));
            return failure;
        }
        return new CommandFailure("training ended too early, with exit code " + exitCode
                + (exitCode == 137 ? " (killed, perhaps for want of memory)" : "")
                + "; run the same command again to go on from the last checkpoint");
    }

    private List<String> command(Path plan) throws IOException {
        String classPath = Stream.concat(
                        Stream.of(System.getProperty("java.class.path")),
                        torch.jars().stream().map(Path::toString))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Logging.OF_COMMANDS);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "-XX:+DisplayVMOutputToStderr",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dai.djl.offline=true",
                "-Dorg.slf4j.simpleLogger.log.ai.djl.util.cuda=error", // It warns where there is no GPU.
                "-cp",
                classPath,
                TrainingProcess.class.getName(),
                plan.toString()));
        return command;
    }

    /// Reads what the process tells, to its end.
    private final class Reading implements Runnable {

        private final Process process;
        private volatile boolean finished;
        private volatile boolean stopped;
        private volatile TrainingEvent.@Nullable Failed failed;

        Reading(Process process) {
            this.process = process;
        }

        @Override
        public void run() {
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    TrainingEvent.parse(line).ifPresent(this::take);
                }
            } catch (IOException _) {
                // It has ended; its exit code tells how.
            }
        }

        private void take(TrainingEvent event) {
            switch (event) {
                case TrainingEvent.Finished _ -> finished = true;
                case TrainingEvent.Stopped _ -> stopped = true;
                case TrainingEvent.Failed failure -> failed = failure;
                case TrainingEvent.Began _, TrainingEvent.Stepped _, TrainingEvent.Validated _ -> {}
            }
            events.accept(event);
        }
    }
}
