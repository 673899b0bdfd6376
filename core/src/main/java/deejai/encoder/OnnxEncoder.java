package deejai.encoder;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import deejai.spectrogram.Preprocessing;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// An encoder that runs in ONNX Runtime on the CPU.
///
/// The network takes floats of shape [batch, 1, nMels, sliceFrames] and gives [batch, dimension].
public final class OnnxEncoder implements AudioEncoder {

    /// Slices that go through the network together. Fewer cost up to four times the CPU a slice; more save next to
    /// nothing and take memory.
    static final int BATCH_SIZE = 16;

    private final EncoderModel model;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String input;
    private final String output;

    /// Memory of batches that no thread is using; there are never more than threads that encoded at once.
    private final ConcurrentLinkedDeque<Batch> idle = new ConcurrentLinkedDeque<>();

    /// Encoding holds the read lock: a session that is closed while it runs takes the whole JVM down.
    private final ReadWriteLock closing = new ReentrantReadWriteLock();

    private boolean closed;

    private OnnxEncoder(EncoderModel model, OrtEnvironment environment, OrtSession session) {
        this.model = model;
        this.environment = environment;
        this.session = session;
        this.input = session.getInputNames().iterator().next();
        this.output = session.getOutputNames().iterator().next();
    }

    /// Opens a model for use on one core at a time by each thread that encodes.
    ///
    /// @throws ModelFileException if it is not a model that this program can use
    /// @throws IOException        if it cannot be read
    public static OnnxEncoder open(Path file) throws IOException {
        return open(file, 1);
    }

    /// Opens a model.
    ///
    /// @param threads threads that share the work of a batch, from 1
    /// @throws ModelFileException if it is not a model that this program can use
    /// @throws IOException        if it cannot be read
    public static OnnxEncoder open(Path file, int threads) throws IOException {
        EncoderModel model = EncoderModel.read(file);
        // By its path, so that large weights never lie on the Java heap.
        return open(
                model,
                file.toString(),
                threads,
                (environment, options) ->
                        environment.createSession(file.toAbsolutePath().toString(), options));
    }

    /// Opens a model.
    ///
    /// @param file    the whole file
    /// @param source  what to call it in errors
    /// @param threads threads that share the work of a batch, from 1
    /// @throws ModelFileException if it is not a model that this program can use
    public static OnnxEncoder open(byte[] file, String source, int threads) throws ModelFileException {
        EncoderModel model = EncoderModel.read(file, source);
        return open(model, source, threads, (environment, options) -> environment.createSession(file, options));
    }

    @Override
    public EncoderModel model() {
        return model;
    }

    @Override
    public List<float[]> encode(List<float[]> slices) {
        requireSize(slices);
        Lock lock = closing.readLock();
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("encoder is closed: " + model.label());
            }
            Batch batch = idle.poll();
            if (batch == null) {
                batch = new Batch(sliceSize(), model.dimension());
            }
            List<float[]> embeddings = new ArrayList<>(slices.size());
            for (int from = 0; from < slices.size(); from += BATCH_SIZE) {
                List<float[]> some = slices.subList(from, Math.min(from + BATCH_SIZE, slices.size()));
                run(batch, some);
                for (int i = 0; i < some.size(); i++) {
                    embeddings.add(finite(batch.embedding(i), from + i));
                }
            }
            idle.push(batch);
            return embeddings;
        } catch (OrtException e) {
            throw new IllegalStateException("model " + model.label() + " failed: " + e.getMessage(), e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        Lock lock = closing.writeLock();
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("model " + model.label() + " could not be closed", e);
        } finally {
            lock.unlock();
        }
    }

    private void run(Batch batch, List<float[]> slices) throws OrtException {
        Preprocessing preprocessing = model.preprocessing();
        long[] inputShape = {slices.size(), 1, preprocessing.nMels(), preprocessing.sliceFrames()};
        long[] outputShape = {slices.size(), model.dimension()};
        try (OnnxTensor in = OnnxTensor.createTensor(environment, batch.fill(slices), inputShape);
                OnnxTensor out = OnnxTensor.createTensor(environment, batch.room(slices.size()), outputShape);
                // The result owns nothing: what it holds is `out`.
                OrtSession.Result _ = session.run(Map.of(input, in), Map.of(output, out))) {}
    }

    private void requireSize(List<float[]> slices) {
        for (int i = 0; i < slices.size(); i++) {
            if (slices.get(i).length != sliceSize()) {
                throw new IllegalArgumentException("slices must have nMels x sliceFrames = " + sliceSize()
                        + " floats: slice " + i + " has " + slices.get(i).length);
            }
        }
    }

    private int sliceSize() {
        return model.preprocessing().nMels() * model.preprocessing().sliceFrames();
    }

    private float[] finite(float[] embedding, int slice) {
        for (float component : embedding) {
            if (!Float.isFinite(component)) {
                throw new IllegalStateException(
                        "model " + model.label() + " gave an embedding that is not finite for slice " + slice);
            }
        }
        return embedding;
    }

    private interface SessionFactory {
        OrtSession create(OrtEnvironment environment, SessionOptions options) throws OrtException;
    }

    private static OnnxEncoder open(EncoderModel model, String source, int threads, SessionFactory factory)
            throws ModelFileException {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be positive: " + threads);
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "deejai");
        try (SessionOptions options = options(threads)) {
            environment.setTelemetry(false);
            OrtSession session = factory.create(environment, options);
            try {
                requireShapes(session, model, source);
                return new OnnxEncoder(model, environment, session);
            } catch (ModelFileException e) {
                session.close();
                throw e;
            }
        } catch (OrtException e) {
            throw new ModelFileException(source, "ONNX Runtime does not accept it: " + e.getMessage(), e);
        }
    }

    private static SessionOptions options(int threads) throws OrtException {
        SessionOptions options = new SessionOptions();
        options.setIntraOpNumThreads(threads);
        options.setInterOpNumThreads(1);
        // Idle threads sleep: other work of the program has a use for their cores.
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        options.addConfigEntry("session.inter_op.allow_spinning", "0");
        // Measured: planning memory ahead saves no CPU and holds 100 MB more with the original network. The arena
        // stays:
        // without it every batch takes fresh pages from the system, and costs twice the CPU.
        options.setMemoryPatternOptimization(false);
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        return options;
    }

    private static void requireShapes(OrtSession session, EncoderModel model, String source)
            throws OrtException, ModelFileException {
        Preprocessing preprocessing = model.preprocessing();
        requireShape(
                source, "input", session.getInputInfo(), -1, 1, preprocessing.nMels(), preprocessing.sliceFrames());
        requireShape(source, "output", session.getOutputInfo(), -1, model.dimension());
    }

    private static void requireShape(String source, String what, Map<String, NodeInfo> values, long... shape)
            throws ModelFileException {
        if (values.size() != 1) {
            throw new ModelFileException(source, "must have one " + what + ": " + values.keySet());
        }
        NodeInfo value = values.values().iterator().next();
        if (!(value.getInfo() instanceof TensorInfo tensor)
                || tensor.type != OnnxJavaType.FLOAT
                || !Arrays.equals(tensor.getShape(), shape)) {
            throw new ModelFileException(
                    source, what + " must be floats of shape " + Arrays.toString(shape) + ": " + value.getInfo());
        }
    }

    /// Memory outside the heap for the input and the output of one batch, used again and again.
    private static final class Batch {

        private final int dimension;

        /// BATCH_SIZE x 1 x nMels x sliceFrames
        private final FloatBuffer slices;

        /// BATCH_SIZE x dimension
        private final FloatBuffer embeddings;

        Batch(int sliceSize, int dimension) {
            this.dimension = dimension;
            this.slices = direct(sliceSize);
            this.embeddings = direct(dimension);
        }

        FloatBuffer fill(List<float[]> some) {
            slices.clear();
            some.forEach(slices::put);
            return slices.flip();
        }

        FloatBuffer room(int count) {
            return embeddings.clear().limit(count * dimension);
        }

        float[] embedding(int i) {
            float[] embedding = new float[dimension];
            embeddings.get(i * dimension, embedding);
            return embedding;
        }

        private static FloatBuffer direct(int floats) {
            return ByteBuffer.allocateDirect(BATCH_SIZE * floats * Float.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .asFloatBuffer();
        }
    }
}
