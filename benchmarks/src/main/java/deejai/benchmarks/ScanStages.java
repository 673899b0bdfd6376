package deejai.benchmarks;

import deejai.audio.AudioFile;
import deejai.audio.AudioFileException;
import deejai.encoder.AudioEncoder;
import deejai.encoder.EncoderModels;
import deejai.encoder.TrackAnalyzer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What each stage of a scan costs: CPU seconds for a minute of audio, of all music files in a folder.
///
/// Every file goes through all stages before the next file does, so that a machine whose speed varies treats all stages
/// alike. The times are of the whole process (garbage collection and Java's compilers included), the least of the
/// rounds of each file; a first round, which is not counted, warms up.
public final class ScanStages {

    private static final int ROUNDS = 3;

    private enum Stage {
        DECODE("decode at the file's own rate"),
        HASH("+ content hash"),
        RESAMPLE("decode and resample as librosa does"),
        EXACT("whole analysis, exact chain"),
        SHIPPED("whole analysis, as shipped");

        private final String text;

        Stage(String text) {
            this.text = text;
        }
    }

    private ScanStages() {}

    /// Measures.
    ///
    /// @param arguments the folder
    public static void main(String[] arguments) throws IOException, AudioFileException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("usage: ScanStages FOLDER");
        }
        List<Path> files = files(Path.of(arguments[0]));
        Map<Stage, Double> seconds = new EnumMap<>(Stage.class);
        double audioSeconds = 0;
        EncoderModels models = new EncoderModels(Path.of("no-models"));
        try (AudioEncoder encoder = EncoderModels.open(models.current(), 1)) {
            for (Path file : files) {
                for (Stage stage : Stage.values()) {
                    run(stage, file, encoder);
                }
            }
            for (Path file : files) {
                try (AudioFile audio = AudioFile.open(file)) {
                    audioSeconds += audio.properties().durationSeconds();
                }
                for (Stage stage : Stage.values()) {
                    seconds.merge(stage, best(stage, file, encoder), Double::sum);
                }
            }
        }
        double floor = seconds.getOrDefault(Stage.DECODE, 0.0);
        System.out.printf(Locale.ROOT, "%d files, %.1f minutes%n", files.size(), audioSeconds / 60);
        seconds.forEach((stage, cpu) -> System.out.printf(Locale.ROOT, "%-38s %5.2f%n", stage.text, cpu / floor));
        for (Stage stage : Stage.values()) {
            System.out.printf(
                    Locale.ROOT,
                    "%-38s %7.2f ms/min%n",
                    stage.text,
                    60_000 * seconds.getOrDefault(stage, 0.0) / audioSeconds);
        }
    }

    private static double best(Stage stage, Path file, AudioEncoder encoder) throws IOException, AudioFileException {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = cpuNanos();
            run(stage, file, encoder);
            best = Math.min(best, (cpuNanos() - start) / 1e9);
        }
        return best;
    }

    private static void run(Stage stage, Path file, AudioEncoder encoder) throws IOException, AudioFileException {
        try (AudioFile audio = AudioFile.open(file)) {
            switch (stage) {
                case DECODE -> audio.decode(audio.properties().sampleRate(), (samples, length) -> {});
                case HASH -> {
                    audio.contentHash();
                    audio.decode(audio.properties().sampleRate(), (samples, length) -> {});
                }
                case RESAMPLE -> audio.decode(22_050, (samples, length) -> {});
                case EXACT -> {
                    audio.contentHash();
                    new TrackAnalyzer(encoder, TrackAnalyzer.Resampling.ALWAYS).analyze(audio);
                }
                case SHIPPED -> {
                    audio.contentHash();
                    new TrackAnalyzer(encoder).analyze(audio);
                }
            }
        }
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static List<Path> files(Path folder) throws IOException, AudioFileException {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> files =
                    new ArrayList<>(paths.filter(Files::isRegularFile).toList());
            files.sort(Comparator.naturalOrder());
            return files;
        }
    }
}
