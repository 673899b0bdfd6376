package deejai.worker;

import deejai.audio.AudioFile;
import deejai.audio.AudioFileException;
import deejai.spectrogram.Preprocessing;
import deejai.spectrogram.SliceStream;
import deejai.worker.WorkerProtocol.Answer;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ProtocolException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Consumer;

/// A worker process: reads files as it is told over its standard input, and says on its standard output what they
/// hold, in the words of [WorkerProtocol].
///
/// It ends when its input ends, whatever it is doing, so it never outlives the scan. Ctrl-C on a terminal reaches it
/// as well as the scan; it then goes on until the scan has no more need of it.
public final class DecodingWorker {

    /// What the Java virtual machine ends with when native code crashes and it may not leave a core dump.
    static final int CRASHED = 1;

    /// What it ends with when its heap is full (`-XX:+ExitOnOutOfMemoryError`).
    static final int OUT_OF_MEMORY = 3;

    /// What the worker ends with after an error of its own.
    private static final int BROKEN = 4;

    private static final int BUFFER_BYTES = 1 << 16;

    private final DataOutputStream answers;
    private final Consumer<Path> opening;
    private final Preprocessing preprocessing;

    /// The files to read, handed over one by one.
    private final SynchronousQueue<Path> files = new SynchronousQueue<>();

    /// Whether to decode the file whose header was sent.
    private final SynchronousQueue<Boolean> verdicts = new SynchronousQueue<>();

    private DecodingWorker(DataOutputStream answers, Preprocessing preprocessing, Consumer<Path> opening) {
        this.answers = answers;
        this.preprocessing = preprocessing;
        this.opening = opening;
    }

    /// Runs a worker until its input ends.
    public static void main(String[] arguments) {
        OutputStream out = takeStandardOutput();
        work(new FileInputStream(FileDescriptor.in), out, file -> {});
    }

    /// Keeps what others print from getting between the answers.
    static OutputStream takeStandardOutput() {
        System.setOut(System.err);
        return new FileOutputStream(FileDescriptor.out);
    }

    /// Works until the input ends, then ends the process.
    ///
    /// @param opening called before a file is opened
    static void work(InputStream in, OutputStream out, Consumer<Path> opening) {
        endWithUncaughtErrors();
        ignoreSignals();
        DataInputStream requests = new DataInputStream(new BufferedInputStream(in));
        DataOutputStream answers = new DataOutputStream(new BufferedOutputStream(out, BUFFER_BYTES));
        try {
            WorkerProtocol.greet(answers, new WorkerProtocol.Hello(trouble()));
            Preprocessing preprocessing = WorkerProtocol.greeting(requests, Preprocessing.class);
            DecodingWorker worker = new DecodingWorker(answers, preprocessing, opening);
            Thread listener = new Thread(() -> worker.listen(requests), "requests");
            listener.setDaemon(true);
            listener.start();
            worker.readFiles();
        } catch (IOException | InterruptedException e) {
            end(e);
        }
    }

    /// Loads the native libraries: where that fails, no file is to blame.
    private static String trouble() {
        try {
            AudioFile.loadDecoders();
            return "";
        } catch (LinkageError e) {
            return e.toString();
        }
    }

    /// Makes an error that nobody caught the end of the process.
    static void endWithUncaughtErrors() {
        Thread.setDefaultUncaughtExceptionHandler((_, e) -> {
            e.printStackTrace();
            Runtime.getRuntime().halt(BROKEN);
        });
    }

    /// A signal begins the end of the process, which this puts off: other threads go on meanwhile.
    static void ignoreSignals() {
        CountDownLatch never = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                never.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "stay"));
    }

    /// Listens in a thread of its own, so that a worker that hangs in a decoder still ends with its scan.
    private void listen(DataInputStream requests) {
        try {
            while (true) {
                byte request = requests.readByte();
                switch (request) {
                    case WorkerProtocol.READ -> files.put(file(requests));
                    case WorkerProtocol.DECODE -> verdicts.put(true);
                    case WorkerProtocol.SKIP -> verdicts.put(false);
                    default -> throw new ProtocolException("no such request: " + request);
                }
            }
        } catch (IOException | InterruptedException e) {
            end(e);
        }
    }

    private static Path file(DataInputStream requests) throws IOException {
        String uri = RecordCodec.read(requests, WorkerProtocol.Request.class).file();
        try {
            return Path.of(URI.create(uri));
        } catch (IllegalArgumentException e) {
            throw (ProtocolException) new ProtocolException("not a file: " + uri).initCause(e);
        }
    }

    private void readFiles() throws IOException, InterruptedException {
        while (true) {
            Path file = files.take();
            WorkerProtocol.answer(answers, read(file));
        }
    }

    /// Reads a file and says what comes first; returns the last word on it.
    private Answer read(Path file) throws IOException, InterruptedException {
        opening.accept(file);
        try (AudioFile audio = AudioFile.open(file)) {
            WorkerProtocol.answer(answers, new Answer.Header(audio.contentHash(), audio.properties(), audio.tags()));
            return new Answer.End(verdicts.take() ? decode(audio) : 0);
        } catch (AudioFileException e) {
            return new Answer.Unusable(e.reason());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (OutOfMemoryError e) {
            // As the virtual machine does where it is its own heap that is full.
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
            throw e;
        } catch (RuntimeException | Error e) {
            return new Answer.Failed(e.toString());
        }
    }

    /// @return the length of the signal in samples at the rate of the preprocessing
    private long decode(AudioFile audio) throws AudioFileException {
        int sampleRate =
                SliceStream.decodeRate(preprocessing, audio.properties().sampleRate());
        SliceStream slices = new SliceStream(preprocessing, sampleRate, this::send);
        long samples = audio.decode(sampleRate, slices::accept);
        slices.finish();
        return Math.ceilDiv(samples * preprocessing.sampleRate(), sampleRate);
    }

    private void send(float[] slice) {
        try {
            WorkerProtocol.answer(answers, new Answer.Slice(slice));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends the process. Nobody is there to hear why: a scan that ended is the only cause there should be.
    static void end(Exception cause) {
        if (!(cause instanceof EOFException)) {
            System.err.println("worker ends: " + cause);
        }
        Runtime.getRuntime().halt(0);
    }
}
