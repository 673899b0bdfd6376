package deejai.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanLockTest {

    @TempDir
    Path folder;

    private Path library;

    @BeforeEach
    void make() throws Exception {
        library = Files.createFile(folder.resolve("library.db"));
    }

    @Test
    void secondScanInThisProcessIsRefusedAndDoesNotFreeTheLock() throws Exception {
        try (ScanLock _ = ScanLock.take(library)) {
            long self = ProcessHandle.current().pid();
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> ScanLock.take(library))
                        .isInstanceOf(LibraryException.class)
                        .hasMessageContaining("another scan is writing to this library (process " + self + ")");
            }
            try (Holder holder = Holder.start(library)) {
                assertThat(holder.answer()).contains("(process " + self + ")");
            }
        }
    }

    @Test
    void lockCanBeTakenAgainWhenItIsFree() throws Exception {
        ScanLock.take(library).close();
        ScanLock.take(library).close();
        assertThat(Files.exists(folder.resolve("library.db.lock"))).isTrue();
    }

    @Test
    void lockIsOfTheLibraryByAnyOfItsNames() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link.db"), library);
        try (ScanLock _ = ScanLock.take(link)) {
            assertThatThrownBy(() -> ScanLock.take(library)).isInstanceOf(LibraryException.class);
        }
    }

    @Test
    void lockOfAKilledProcessIsFree() throws Exception {
        try (Holder holder = Holder.start(library)) {
            assertThat(holder.answer()).isEqualTo("taken");
            assertThatThrownBy(() -> ScanLock.take(library))
                    .isInstanceOf(LibraryException.class)
                    .hasMessageContaining("(process " + holder.process().pid() + ")");
            holder.process().destroyForcibly().waitFor();
            ScanLock.take(library).close();
        }
    }

    /// Another process that takes the lock, says so or why not, and keeps it.
    record Holder(Process process) implements AutoCloseable {

        static Holder start(Path library) throws Exception {
            return new Holder(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Holder.class.getName(),
                            library.toString())
                    .start());
        }

        public static void main(String[] arguments) throws Exception {
            try (ScanLock _ = ScanLock.take(Path.of(arguments[0]))) {
                System.out.println("taken");
                TimeUnit.HOURS.sleep(1);
            } catch (LibraryException e) {
                System.out.println(e.getMessage());
            }
        }

        String answer() throws Exception {
            var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            return String.valueOf(reader.readLine());
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
