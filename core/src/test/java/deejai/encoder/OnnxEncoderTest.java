package deejai.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxEncoderTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, OnnxEncoder.BATCH_SIZE - 1, OnnxEncoder.BATCH_SIZE, OnnxEncoder.BATCH_SIZE + 1, 50})
    void everySliceGetsItsOwnEmbeddingInOrder(int count) throws IOException {
        try (OnnxEncoder encoder = open(TestModels.firstTwo("small", "1", 2))) {
            List<float[]> embeddings = encoder.encode(slices(0, count));

            assertThat(embeddings).hasSize(count);
            for (int i = 0; i < count; i++) {
                assertThat(embeddings.get(i)).containsExactly(2 * i, -2 * i);
            }
        }
    }

    @Test
    void smallerBatchAfterALargerOneSeesNothingOfIt() throws IOException {
        try (OnnxEncoder encoder = open(TestModels.firstTwo("small", "1", 1))) {
            encoder.encode(slices(100, 16));

            assertThat(encoder.encode(slices(0, 3)).getLast()).containsExactly(2, -2);
        }
    }

    @Test
    void threadsGetTheirOwnEmbeddings() throws Exception {
        try (OnnxEncoder encoder = open(TestModels.firstTwo("small", "1", 1));
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<List<float[]>>> tasks = new ArrayList<>();
            for (int task = 0; task < 200; task++) {
                int first = 1000 * task;
                tasks.add(() -> encoder.encode(slices(first, 20)));
            }
            List<Future<List<float[]>>> results = threads.invokeAll(tasks);
            for (int task = 0; task < tasks.size(); task++) {
                List<float[]> embeddings = results.get(task).get();
                for (int i = 0; i < embeddings.size(); i++) {
                    assertThat(embeddings.get(i)[0]).isEqualTo(1000f * task + i);
                }
            }
        }
    }

    @Test
    void threadCountChangesNothing(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("random.onnx");
        CompactNetwork.graph(RandomCompactModel.weights()).save(file, RandomCompactModel.DESCRIPTION);
        SyntheticSlices music = new SyntheticSlices(5);
        List<float[]> slices = List.of(music.next(), music.next(), music.next());
        try (OnnxEncoder one = OnnxEncoder.open(file);
                OnnxEncoder two = OnnxEncoder.open(file, 2)) {
            List<float[]> expected = one.encode(slices);
            List<float[]> embeddings = two.encode(slices);
            for (int i = 0; i < slices.size(); i++) {
                assertThat(embeddings.get(i)).containsExactly(expected.get(i), within(1e-5f));
            }
        }
    }

    @Test
    void modelSaysWhatTheFileSays() throws IOException {
        byte[] file = TestModels.firstTwo("small", "1", 1);
        try (OnnxEncoder encoder = open(file)) {
            assertThat(encoder.model()).isEqualTo(EncoderModel.read(file, "small"));
        }
    }

    @Test
    void sliceOfAnotherSizeIsRefused() throws IOException {
        try (OnnxEncoder encoder = open(TestModels.firstTwo("small", "1", 1))) {
            assertThatThrownBy(() -> encoder.encode(List.of(TestModels.slice(1, 2), new float[5])))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("slices must have nMels x sliceFrames = 12 floats: slice 1 has 5");
        }
    }

    @Test
    void embeddingThatIsNotFiniteIsAnErrorThatNamesTheModelAndTheSlice() throws IOException {
        try (OnnxEncoder encoder = open(TestModels.firstTwo("small", "1", Float.MAX_VALUE))) {
            List<float[]> slices = slices(0, 20);
            slices.set(17, TestModels.slice(10, 0));
            slices.subList(0, 17).replaceAll(_ -> TestModels.slice(0.5f, 0.5f));

            assertThatThrownBy(() -> encoder.encode(slices))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("model small-1 gave an embedding that is not finite for slice 17");
        }
    }

    @Test
    void closedEncoderSaysSo() throws IOException {
        OnnxEncoder encoder = open(TestModels.firstTwo("small", "1", 1));
        encoder.close();
        encoder.close();

        assertThatThrownBy(() -> encoder.encode(slices(0, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("encoder is closed: small-1");
    }

    @Test
    void closingWaitsForThreadsThatEncode() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 20; round++) {
                OnnxEncoder encoder = open(TestModels.firstTwo("small", "1", 1));
                List<Future<Boolean>> results = new ArrayList<>();
                CountDownLatch encoding = new CountDownLatch(4);
                for (int thread = 0; thread < 4; thread++) {
                    results.add(threads.submit(() -> encodeUntilClosed(encoder, encoding)));
                }
                encoding.await();
                encoder.close();
                for (Future<Boolean> result : results) {
                    assertThat(result.get()).isTrue();
                }
            }
        }
    }

    @Test
    void inputOfAnotherShapeThanTheMetadataSaysIsRefused() {
        OnnxGraph graph = new OnnxGraph("wrong input");
        String x = graph.input("slices", 1, 3, 5);
        graph.output(graph.node("Flatten", "flat", List.of(x)), 15);

        assertThatThrownBy(() -> open(graph.toBytes(TestModels.description("small", "1", 15))))
                .isInstanceOf(ModelFileException.class)
                .hasMessageStartingWith("test.onnx: input must be floats of shape [-1, 1, 3, 4]: ");
    }

    @Test
    void outputOfAnotherDimensionThanTheMetadataSaysIsRefused() {
        byte[] file = TestModels.firstTwoGraph(1).toBytes(TestModels.description("small", "1", 3));

        assertThatThrownBy(() -> open(file))
                .isInstanceOf(ModelFileException.class)
                .hasMessageStartingWith("test.onnx: output must be floats of shape [-1, 3]: ");
    }

    @Test
    void secondOutputIsRefused() {
        OnnxGraph graph = TestModels.firstTwoGraph(1);
        graph.output("flat", 12);

        assertThatThrownBy(() -> open(graph.toBytes(TestModels.description("small", "1", 2))))
                .isInstanceOf(ModelFileException.class)
                .hasMessageStartingWith("test.onnx: must have one output: ");
    }

    @Test
    void operatorThatDoesNotExistIsRefused() {
        OnnxGraph graph = new OnnxGraph("unknown operator");
        String x = graph.input("slices", 1, 3, 4);
        graph.output(graph.node("Sing", "song", List.of(x)), 2);

        assertThatThrownBy(() -> open(graph.toBytes(TestModels.description("small", "1", 2))))
                .isInstanceOf(ModelFileException.class)
                .hasMessageStartingWith("test.onnx: ONNX Runtime does not accept it: ");
    }

    @Test
    void textFileIsRefused(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("notes.onnx"), "not a model", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> OnnxEncoder.open(file))
                .isInstanceOf(ModelFileException.class)
                .hasMessage(file + ": not an ONNX file, or cut off");
    }

    @Test
    void fewerThanOneThreadIsRefused() {
        assertThatThrownBy(() -> OnnxEncoder.open(TestModels.firstTwo("small", "1", 1), "test.onnx", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads must be positive: 0");
    }

    /// True if all embeddings were right until the encoder said that it is closed.
    private static boolean encodeUntilClosed(OnnxEncoder encoder, CountDownLatch encoding) {
        List<float[]> slices = slices(0, 40);
        boolean right = true;
        while (true) {
            try {
                right &= encoder.encode(slices).getLast()[0] == 39;
                encoding.countDown();
            } catch (IllegalStateException e) {
                return right && "encoder is closed: small-1".equals(e.getMessage());
            }
        }
    }

    private static OnnxEncoder open(byte[] file) throws IOException {
        return OnnxEncoder.open(file, "test.onnx", 1);
    }

    /// Slices that begin with (i, -i) for i = first, first + 1, ...
    private static List<float[]> slices(int first, int count) {
        List<float[]> slices = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            slices.add(TestModels.slice(i, -i));
        }
        return slices;
    }
}
