package deejai.library;

import deejai.encoder.AudioEncoder;
import deejai.encoder.TrackAnalyzer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A scan in a process of its own, which tests can kill. Prints "begin" when the files are found, a line for
/// every file that is stored, and "end".
final class ScanProcess {

    private ScanProcess() {}

    /// Scans.
    ///
    /// @param arguments the library, the folder, then the versions of the encoders
    public static void main(String[] arguments) throws LibraryException {
        try (Library library = Library.create(Path.of(arguments[0]))) {
            ScanListener printer = new ScanListener() {
                @Override
                public void found(int found, int work) {
                    System.out.println("begin");
                }

                @Override
                public void done(Path file, double audioSeconds) {
                    System.out.println(file);
                }
            };
            List<AudioEncoder> encoders = Arrays.stream(arguments)
                    .skip(2)
                    .<AudioEncoder>map(version -> new MeanSpectrumEncoder(Integer.parseInt(version)))
                    .toList();
            TrackAnalyzer analyzer = new TrackAnalyzer(encoders, TrackAnalyzer.Resampling.WHERE_NEEDED);
            new LibraryScan(library, analyzer, printer, Clock.systemUTC())
                    .run(List.of(Path.of(arguments[1])), new ScanSettings(2, false));
            System.out.println("end");
        }
    }

    /// Starts a scan.
    ///
    /// @param output   gets what it prints
    /// @param versions of the encoders, the one of the scan first
    static Process start(Path library, Path folder, Path output, int... versions) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ScanProcess.class.getName(),
                library.toString(),
                folder.toString()));
        Arrays.stream(versions).mapToObj(Integer::toString).forEach(command::add);
        return new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
