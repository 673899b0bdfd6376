package deejai.worker;

import deejai.audio.AudioFile;
import deejai.audio.AudioFileException;
import deejai.audio.CoverImage;
import deejai.audio.Transcoder;
import deejai.library.LibraryException;
import deejai.worker.MediaProtocol.Answer;
import deejai.worker.MediaProtocol.Request;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Consumer;

/// A worker process for covers, streams and the sound of single files: does one task at a time, as it is told over
/// its standard input, in the words of [MediaProtocol]. What only some tasks need (FFmpeg, ONNX Runtime, the library)
/// is loaded by the first of them.
///
/// It ends when its input ends, whatever it is doing, so it never outlives the pool.
public final class MediaWorker {

    private final DataOutputStream answers;
    private final Consumer<Path> opening;
    private final Thread worker = Thread.currentThread();
    private final SynchronousQueue<Request> tasks = new SynchronousQueue<>();
    private final NewTrackListener listener = new NewTrackListener();

    /// The task that is being done; 0 between tasks.
    private int current;

    /// The last task that was to be cancelled, which may not have begun yet.
    private int cancelled;

    private MediaWorker(DataOutputStream answers, Consumer<Path> opening) {
        this.answers = answers;
        this.opening = opening;
    }

    /// Runs a worker until its input ends.
    public static void main(String[] arguments) {
        OutputStream out = DecodingWorker.takeStandardOutput();
        work(new FileInputStream(FileDescriptor.in), out, file -> {});
    }

    /// Works until the input ends, then ends the process.
    ///
    /// @param opening called before a file is opened
    static void work(InputStream in, OutputStream out, Consumer<Path> opening) {
        DecodingWorker.endWithUncaughtErrors();
        DecodingWorker.ignoreSignals();
        DataInputStream requests = new DataInputStream(new BufferedInputStream(in));
        DataOutputStream answers =
                new DataOutputStream(new BufferedOutputStream(out, MediaProtocol.MAX_DATA_BYTES + 16));
        try {
            WorkerProtocol.greet(answers, new WorkerProtocol.Hello(""));
            WorkerProtocol.greeting(requests, MediaProtocol.Greeting.class);
            MediaWorker worker = new MediaWorker(answers, opening);
            Thread.ofPlatform().daemon().name("requests").start(() -> worker.listen(requests));
            worker.doTasks();
        } catch (IOException | InterruptedException e) {
            DecodingWorker.end(e);
        }
    }

    /// Listens in a thread of its own, so that a task can be cancelled, and a worker that hangs still ends with its
    /// pool.
    private void listen(DataInputStream requests) {
        try {
            while (true) {
                Request request = MediaProtocol.nextRequest(requests);
                if (request instanceof Request.Cancel(int number)) {
                    cancel(number);
                } else {
                    tasks.put(request);
                }
            }
        } catch (IOException | InterruptedException e) {
            DecodingWorker.end(e);
        }
    }

    private synchronized void cancel(int number) {
        cancelled = number;
        if (current == number) {
            worker.interrupt();
        }
    }

    private synchronized void begin(int number) {
        current = number;
        if (cancelled == number) {
            worker.interrupt();
        }
    }

    /// From here on it is too late to cancel.
    private synchronized void end() {
        current = 0;
        Thread.interrupted();
    }

    private void doTasks() throws IOException, InterruptedException {
        while (true) {
            Request task = tasks.take();
            begin(task.number());
            Answer answer = answer(task);
            end();
            MediaProtocol.send(answers, answer);
        }
    }

    private Answer answer(Request task) {
        try {
            return switch (task) {
                case Request.Cover cover -> cover(file(cover.file()), cover.size());
                case Request.Transcode transcode -> transcode(transcode);
                case Request.Embed embed -> {
                    NewTrackListener.Hearing hearing = listener.hear(file(embed.file()), embed);
                    sendData(hearing.vectorBytes());
                    yield hearing.answer();
                }
                case Request.Cancel _ -> throw new IllegalStateException("no task");
            };
        } catch (AudioFileException e) {
            return new Answer.Unusable(e.reason());
        } catch (CancellationException e) {
            return new Answer.Cancelled();
        } catch (OutOfMemoryError e) {
            // As the virtual machine does where it is its own heap that is full.
            Runtime.getRuntime().halt(DecodingWorker.OUT_OF_MEMORY);
            throw e;
        } catch (LibraryException | IOException e) {
            return new Answer.Failed(String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            return new Answer.Failed(e.toString());
        }
    }

    private Path file(String uri) {
        Path file = Path.of(URI.create(uri));
        opening.accept(file);
        return file;
    }

    private Answer cover(Path file, int size) throws AudioFileException {
        Optional<CoverImage> cover = CoverImage.of(file, size);
        cover.ifPresent(image -> sendData(image.jpeg()));
        return new Answer.Done();
    }

    private Answer transcode(Request.Transcode task) throws AudioFileException, IOException {
        try (AudioFile file = AudioFile.open(file(task.file()))) {
            Transcoder.transcode(file, task.settings(), new Data());
        }
        return new Answer.Done();
    }

    private void sendData(byte[] bytes) {
        new Data().write(bytes, 0, bytes.length);
    }

    /// Sends what is written to it. There is nothing left to do where that fails.
    private final class Data extends OutputStream {

        @Override
        public void write(byte[] bytes, int offset, int length) {
            try {
                for (int start = 0; start < length; start += MediaProtocol.MAX_DATA_BYTES) {
                    int block = Math.min(length - start, MediaProtocol.MAX_DATA_BYTES);
                    MediaProtocol.sendData(answers, bytes, offset + start, block);
                }
            } catch (IOException e) {
                DecodingWorker.end(e);
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void write(int octet) {
            write(new byte[] {(byte) octet}, 0, 1);
        }
    }
}
