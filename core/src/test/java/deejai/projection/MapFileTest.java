package deejai.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapFileTest {

    @TempDir
    Path folder;

    private Path file;
    private final LibraryMap map =
            new LibraryMap("hash", List.of("a", "ü", "c"), new float[] {0, 1, -1, 0.5f, 0.25f, -0.125f}, 2, 12.5f);

    @BeforeEach
    void write() throws Exception {
        file = MapFile.of(folder.resolve("library.db"));
        MapFile.write(map, file);
    }

    @Test
    void mapLiesBesideTheLibrary() {
        assertThat(file).isEqualTo(folder.resolve("library.map")).exists();
        assertThat(MapFile.of(folder.resolve("music"))).isEqualTo(folder.resolve("music.map"));
    }

    @Test
    void mapIsReadAsItWasWritten() {
        LibraryMap read = MapFile.read(file).orElseThrow();
        assertThat(read.tracks()).isEqualTo(map.tracks());
        assertThat(read.places()).isEqualTo(map.places());
        assertThat(read.modelHash()).isEqualTo("hash");
        assertThat(read.laidOut()).isEqualTo(2);
        assertThat(read.unit()).isEqualTo(12.5f);
        assertThat(read.version()).isEqualTo(map.version());
    }

    @Test
    void emptyMapIsReadAsItWasWritten() throws Exception {
        MapFile.write(new LibraryMap("hash", List.of(), new float[0], 0, 1), file);
        assertThat(MapFile.read(file).orElseThrow().size()).isZero();
    }

    @Test
    void fileWithAnyByteChangedIsNone() throws Exception {
        byte[] content = Files.readAllBytes(file);
        for (int i = 0; i < content.length; i++) {
            byte[] broken = content.clone();
            broken[i] ^= 1;
            Files.write(file, broken);
            assertThat(MapFile.read(file)).as("byte " + i).isEmpty();
        }
    }

    @Test
    void fileThatWasCutIsNone() throws Exception {
        byte[] content = Files.readAllBytes(file);
        for (int length = 0; length < content.length; length++) {
            Files.write(file, Arrays.copyOf(content, length));
            assertThat(MapFile.read(file)).as(length + " bytes").isEmpty();
        }
    }

    @Test
    void missingFileIsNone() {
        assertThat(MapFile.read(folder.resolve("none.map"))).isEmpty();
    }
}
