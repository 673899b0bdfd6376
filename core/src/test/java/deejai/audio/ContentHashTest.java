package deejai.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentHashTest {

    private static final int CD = 44_100;

    @TempDir
    Path folder;

    private float[] stereo = new float[0];

    @BeforeEach
    void makeSignal() {
        stereo = AudioFixtures.interleave(AudioFixtures.noise(1, 48_000), AudioFixtures.noise(2, 48_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"wav", "flac", "mp3", "mp2", "ogg", "m4a", "opus", "aiff", "mka", "wma", "wv", "tta", "aac"})
    void tagsAndNamesLeaveTheHashAlone(String extension) throws Exception {
        Path bare = folder.resolve("bare." + extension);
        Path tagged = folder.resolve("tagged." + extension);
        AudioFixtures.write(bare, stereo, 48_000, 2, Map.of());
        Map<String, String> tags =
                Map.of("title", "T".repeat(3000), "artist", "Björk", "album", "Homogenic", "date", "1997");
        AudioFixtures.write(tagged, stereo, 48_000, 2, tags);

        assertThat(hash(tagged)).isEqualTo(hash(bare)).matches("[0-9a-f]{32}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wav", "flac", "mp3", "ogg", "m4a", "opus"})
    void anotherSoundHasAnotherHash(String extension) throws Exception {
        Path one = folder.resolve("one." + extension);
        Path other = folder.resolve("other." + extension);
        AudioFixtures.write(one, stereo, 48_000, 2, Map.of());
        stereo[stereo.length / 2] += 0.3F;
        AudioFixtures.write(other, stereo, 48_000, 2, Map.of());

        assertThat(hash(other)).isNotEqualTo(hash(one));
    }

    @Test
    void sameBytesAtAnotherRateOrWithOtherChannelsAreAnotherTrack() throws Exception {
        Path one = folder.resolve("one.wav");
        Path faster = folder.resolve("faster.wav");
        Path mono = folder.resolve("mono.wav");
        AudioFixtures.write(one, stereo, CD, 2, Map.of());
        AudioFixtures.write(faster, stereo, 48_000, 2, Map.of());
        AudioFixtures.write(mono, stereo, CD, 1, Map.of());

        assertThat(new String[] {hash(one), hash(faster), hash(mono)}).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "mp2", "aac", "flac"})
    void tagsAtTheEndLeaveHashAndSignalAlone(String extension) throws Exception {
        Path bare = folder.resolve("bare." + extension);
        AudioFixtures.write(bare, stereo, 48_000, 2, Map.of());
        byte[] cover = coverFullOfFrames(bare);
        byte[][] tags = {
            TagFixtures.id3v1("Title", "Artist", 17),
            TagFixtures.ape("Title", cover),
            TagFixtures.lyrics3("la la la"),
            concat(TagFixtures.ape("Title", cover), TagFixtures.id3v1("Title", "Artist", 17)),
            concat(TagFixtures.lyrics3("la la la"), TagFixtures.id3v1("Title", "Artist", 17)),
        };
        for (byte[] tag : tags) {
            Path tagged = folder.resolve("tagged." + extension);
            Files.write(tagged, concat(Files.readAllBytes(bare), tag));

            assertThat(hash(tagged)).isEqualTo(hash(bare));
            assertThat(Signals.decode(tagged)).containsExactly(Signals.decode(bare));
        }
    }

    @Test
    void coverArtInFrontLeavesHashAndSignalAlone() throws Exception {
        Path bare = folder.resolve("bare.mp3");
        AudioFixtures.write(bare, stereo, 48_000, 2, Map.of());
        Path tagged = folder.resolve("tagged.mp3");
        byte[] picture = concat(TagFixtures.latin1("\0image/jpeg\0\3\0"), coverFullOfFrames(bare));
        byte[] tag = TagFixtures.id3v2(4, TagFixtures.id3v2Frame(4, "APIC", picture));
        Files.write(tagged, concat(tag, Files.readAllBytes(bare)));

        assertThat(hash(tagged)).isEqualTo(hash(bare));
        assertThat(Signals.decode(tagged)).containsExactly(Signals.decode(bare));
    }

    /// Bytes that pass for sound: a part of the file itself, as a picture may by chance.
    private static byte[] coverFullOfFrames(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        return Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length / 2 + 10_000);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static String hash(Path file) throws AudioFileException {
        try (AudioFile audio = AudioFile.open(file)) {
            return audio.contentHash();
        }
    }
}
