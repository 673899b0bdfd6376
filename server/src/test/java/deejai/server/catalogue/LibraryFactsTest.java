package deejai.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.server.TestLibrary;
import deejai.server.TestServer;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryFactsTest {

    @TempDir
    Path folder;

    @Test
    void settingIsReadAgainAfterSomeSeconds() throws Exception {
        TestLibrary.add(folder.resolve("library.db"), 0, 3);
        AtomicLong now = new AtomicLong();
        try (LiveLibrary library = new LiveLibrary(TestServer.settings(folder))) {
            LibraryFacts facts = new LibraryFacts(library, now::get);
            assertThat(facts.maxMinutes()).isEqualTo(30);
            library.library().settings().putMaxMinutes(12);
            now.addAndGet(TimeUnit.SECONDS.toNanos(2));
            assertThat(facts.maxMinutes()).isEqualTo(30);
            now.addAndGet(TimeUnit.SECONDS.toNanos(2));
            assertThat(facts.maxMinutes()).isEqualTo(12);
        }
    }

    @Test
    void modelIsToldByNameAndVersion() throws Exception {
        TestLibrary.add(folder.resolve("library.db"), 0, 3);
        try (LiveLibrary library = new LiveLibrary(TestServer.settings(folder))) {
            assertThat(new LibraryFacts(library).modelLabel(library.state())).isEqualTo("test-1");
        }
    }
}
