package deejai.upkeep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// A process that starts a scan, prints its number when the first file is done, and dies at once.
final class DyingParent {

    private static final int DEAD = 9;

    private DyingParent() {}

    /// Starts and dies.
    ///
    /// @param arguments the library, the folder of the models, the music
    public static void main(String[] arguments) throws IOException, InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        ScanProcess scan = ScanProcess.start(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                List.of(Path.of(arguments[2])),
                new ScanProcessSettings(UpdateSettings.standard(), 512, false),
                event -> {
                    if (event instanceof UpdateEvent.Progress) {
                        begun.countDown();
                    }
                });
        begun.await();
        System.out.println(scan.processId());
        System.out.flush();
        Runtime.getRuntime().halt(DEAD);
    }
}
