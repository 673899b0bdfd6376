package deejai.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import deejai.audio.AudioFile;
import deejai.audio.AudioFileException;
import deejai.encoder.AudioEncoder;
import deejai.encoder.EncoderModels;
import deejai.encoder.TrackAnalyzer;
import deejai.encoder.TrackAnalyzer.Resampling;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What each stage of a scan costs in CPU time, beside decoding alone, for the music files of a folder.
///
/// Every file goes through all stages before the next file does, so that a machine whose speed varies treats all stages
/// alike. The times are those of the whole process, garbage collection and Java's compilers included: of each file and
/// stage the least of three rounds. A first round, which is not counted, warms up.
public final class ScanStages {

    private static final int ROUNDS = 3;

    private enum Stage {
        DECODE("decode, no more"),
        HASH("content hash and decode"),
        RESAMPLE("decode and resample"),
        ALWAYS_RESAMPLED("whole analysis, always resampled"),
        WHOLE("whole analysis");

        private final String text;

        Stage(String text) {
            this.text = text;
        }
    }

    private final AudioEncoder encoder;

    private ScanStages(AudioEncoder encoder) {
        this.encoder = encoder;
    }

    /// Measures, and prints a table.
    ///
    /// @param arguments the folder
    public static void main(String[] arguments) throws IOException, AudioFileException {
        if (arguments.length != 1) {
            System.err.println("usage: ScanStages FOLDER");
            System.exit(2);
        }
        List<Path> files = files(Path.of(arguments[0]));
        EncoderModels models = new EncoderModels(Path.of("models-of-the-user"));
        try (AudioEncoder encoder = EncoderModels.open(models.current(), 1)) {
            new ScanStages(encoder).measure(files);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void measure(List<Path> files) throws AudioFileException {
        for (Path file : files) {
            for (Stage stage : Stage.values()) {
                run(stage, file);
            }
        }
        Map<Stage, Double> cpuSeconds = new EnumMap<>(Stage.class);
        double minutes = 0;
        for (Path file : files) {
            minutes += minutes(file);
            for (Stage stage : Stage.values()) {
                cpuSeconds.merge(stage, leastCpuSeconds(stage, file), Double::sum);
            }
        }
        print(files.size(), minutes, cpuSeconds);
    }

    private static void print(int files, double minutes, Map<Stage, Double> cpuSeconds) {
        double floor = cpuSeconds.getOrDefault(Stage.DECODE, 0.0);
        System.out.printf(Locale.ROOT, "%d files, %.1f minutes%n", files, minutes);
        System.out.printf(Locale.ROOT, "%-34s %12s %9s%n", "stage", "CPU ms / min", "to decode");
        cpuSeconds.forEach((stage, seconds) -> System.out.printf(
                Locale.ROOT, "%-34s %12.1f %9.2f%n", stage.text, 1000 * seconds / minutes, seconds / floor));
        System.out.printf(Locale.ROOT, "peak resident memory %d MB%n", peakResidentKilobytes() / 1024);
    }

    private static double minutes(Path file) throws AudioFileException {
        try (AudioFile audio = AudioFile.open(file)) {
            return audio.properties().durationSeconds() / 60;
        }
    }

    private double leastCpuSeconds(Stage stage, Path file) throws AudioFileException {
        double least = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = processCpuNanos();
            run(stage, file);
            least = Math.min(least, (processCpuNanos() - start) / 1e9);
        }
        return least;
    }

    private void run(Stage stage, Path file) throws AudioFileException {
        try (AudioFile audio = AudioFile.open(file)) {
            switch (stage) {
                case DECODE -> decode(audio, audio.properties().sampleRate());
                case HASH -> {
                    audio.contentHash();
                    decode(audio, audio.properties().sampleRate());
                }
                case RESAMPLE -> decode(audio, encoder.model().preprocessing().sampleRate());
                case ALWAYS_RESAMPLED -> analyze(audio, Resampling.ALWAYS);
                case WHOLE -> analyze(audio, Resampling.WHERE_NEEDED);
            }
        }
    }

    private static void decode(AudioFile audio, int sampleRate) throws AudioFileException {
        audio.decode(sampleRate, (samples, length) -> {});
    }

    private void analyze(AudioFile audio, Resampling resampling) throws AudioFileException {
        audio.contentHash();
        new TrackAnalyzer(encoder, resampling).analyze(audio);
    }

    private static long processCpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /// Peak of the memory that the process held, in kilobytes; 0 where the system does not say.
    private static long peakResidentKilobytes() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // not Linux
        }
    }
}
