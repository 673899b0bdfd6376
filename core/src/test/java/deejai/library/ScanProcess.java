package deejai.library;

import deejai.encoder.TrackAnalyzer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// A scan in a process of its own, which tests can kill. Prints "begin" when the files are found, a line for
/// every file that is stored, and "end".
final class ScanProcess {

    private ScanProcess() {}

    /// Scans.
    ///
    /// @param arguments the library, then the folder
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
            new LibraryScan(library, new TrackAnalyzer(new MeanSpectrumEncoder()), printer, Clock.systemUTC())
                    .run(List.of(Path.of(arguments[1])), new ScanSettings(2, false));
            System.out.println("end");
        }
    }

    /// Starts a scan.
    ///
    /// @param output gets what it prints
    static Process start(Path library, Path folder, Path output) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "--add-modules=jdk.incubator.vector",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScanProcess.class.getName(),
                        library.toString(),
                        folder.toString())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
