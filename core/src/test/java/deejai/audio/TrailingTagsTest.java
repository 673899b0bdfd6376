package deejai.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailingTagsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 31, 32, 127, 128, 129, 10_000})
    void fileWithoutTagsEndsAtItsEnd(int length) throws Exception {
        assertThat(start(new byte[length])).isEqualTo(length);
    }

    @Test
    void tagsOfAllKindsAreFoundInAnyOrder() throws Exception {
        byte[] sound = new byte[500];
        byte[] id3 = TagFixtures.id3v1("Title", "Artist", 17);
        byte[] ape = TagFixtures.ape("Title", new byte[1000]);
        byte[] lyrics = TagFixtures.lyrics3("la la la");

        assertThat(start(sound, id3)).isEqualTo(500);
        assertThat(start(sound, ape)).isEqualTo(500);
        assertThat(start(sound, lyrics)).isEqualTo(500);
        assertThat(start(sound, ape, id3)).isEqualTo(500);
        assertThat(start(sound, id3, ape)).isEqualTo(500);
        assertThat(start(sound, ape, lyrics, id3)).isEqualTo(500);
        assertThat(start(id3)).isZero();
    }

    @Test
    void tagWithoutHeaderIsFound() throws Exception {
        byte[] ape = TagFixtures.ape("Title", new byte[10]);
        ByteBuffer withoutHeader = ByteBuffer.wrap(ape, 32, ape.length - 32).slice();
        withoutHeader.put(withoutHeader.capacity() - 32 + 23, (byte) 0);
        byte[] bytes = new byte[withoutHeader.capacity()];
        withoutHeader.get(bytes);

        assertThat(start(new byte[500], bytes)).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, -1, Integer.MAX_VALUE, 1_000_000})
    void lengthThatCannotBeIsNotBelieved(int claimed) throws Exception {
        byte[] ape = TagFixtures.ape("Title", new byte[10]);
        ByteBuffer.wrap(ape).putInt(ape.length - 20, Integer.reverseBytes(claimed));

        assertThat(start(new byte[500], ape)).isEqualTo(500 + ape.length - 32);
    }

    private long start(byte[]... parts) throws Exception {
        Path file = folder.resolve("file");
        Files.write(file, new byte[0]);
        for (byte[] part : parts) {
            TagFixtures.append(file, part);
        }
        return TrailingTags.start(file);
    }
}
