package deejai.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Id3v2ReaderTest {

    private static final String RECORDING = "8f3471b5-7e6a-48da-86a9-c1c07a0f47ae";
    private static final int UNSYNCHRONISED = 0x80;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void severalValuesAreAllRead(int version) throws Exception {
        assertThat(entries(
                        version,
                        frame(version, "TPE1", TagFixtures.utf8("Queen\0David Bowie")),
                        frame(version, "TIT2", TagFixtures.utf8("Under Pressure")),
                        frame(version, "TCON", TagFixtures.utf8("17\0(4)")),
                        frame(version, "TXXX", TagFixtures.utf8("Title\0not the title")),
                        frame(version, "TXXX", TagFixtures.utf8("MusicBrainz Artist Id\0one\0two"))))
                .containsExactly(
                        entry("artist", "Queen\0David Bowie"),
                        entry("genre", "17\0(4)"),
                        entry("MusicBrainz Artist Id", "one\0two"));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void recordingIdIsReadFromTheFrameOfMusicBrainzOnly(int version) throws Exception {
        assertThat(entries(
                        version,
                        frame(version, "UFID", TagFixtures.latin1("http://example.org\0other")),
                        frame(version, "UFID", TagFixtures.latin1("http://musicbrainz.org\0" + RECORDING))))
                .containsExactly(entry("musicbrainz_trackid", RECORDING));
    }

    @Test
    void everyEncodingOfTextIsRead() throws Exception {
        byte[] utf16 = concat(new byte[] {1}, "Björk\0\uFEFFJóga".getBytes(StandardCharsets.UTF_16));
        byte[] littleEndian = concat(new byte[] {1}, "\uFEFFBjörk".getBytes(StandardCharsets.UTF_16LE));
        byte[] utf16WithoutMark = concat(new byte[] {2}, "Björk".getBytes(StandardCharsets.UTF_16BE));
        byte[] latin1 = TagFixtures.latin1("\0Björk");

        assertThat(entries(3, frame(3, "TPE1", utf16))).containsEntry("artist", "Björk\0Jóga");
        assertThat(entries(3, frame(3, "TPE1", littleEndian))).containsEntry("artist", "Björk");
        assertThat(entries(4, frame(4, "TPE1", utf16WithoutMark))).containsEntry("artist", "Björk");
        assertThat(entries(3, frame(3, "TPE1", latin1))).containsEntry("artist", "Björk");
    }

    @Test
    void unsynchronisedTagIsRead() throws Exception {
        byte[] artist = {1, (byte) 0xFF, 0, (byte) 0xFE, 'A', 0};
        byte[] frame = frame(3, "TPE1", artist);
        frame[7] = 5; // the length before a zero was put behind the 255
        byte[] tag = TagFixtures.id3v2(3, frame);
        tag[5] = (byte) UNSYNCHRONISED;

        assertThat(read(tag)).containsEntry("artist", "A");
    }

    @Test
    void frameWithLengthAndUnsynchronisationOfItsOwnIsRead() throws Exception {
        byte[] content = {0, 0, 0, 5, 1, (byte) 0xFF, 0, (byte) 0xFE, 'A', 0};
        byte[] frame = frame(4, "TPE1", content);
        frame[9] = 0x03;

        assertThat(entries(4, frame)).containsEntry("artist", "A");
    }

    @Test
    void compressedFrameIsLeftOut() throws Exception {
        byte[] frame = frame(3, "TPE1", TagFixtures.utf8("squeezed"));
        frame[9] = (byte) 0x80;

        assertThat(entries(3, frame, frame(3, "TCON", TagFixtures.utf8("Rock"))))
                .containsOnlyKeys("genre");
    }

    @Test
    void lengthsThatOldPlayersWroteWronglyAreRead() throws Exception {
        String title = "x".repeat(200);

        assertThat(entries(
                        4,
                        TagFixtures.id3v2Frame(3, "TXXX", TagFixtures.utf8("MusicBrainz Note\0" + title)),
                        frame(4, "TPE1", TagFixtures.utf8("Björk"))))
                .containsEntry("MusicBrainz Note", title)
                .containsEntry("artist", "Björk");
    }

    @Test
    void damagedTagsNeverThrow() throws Exception {
        byte[] tag = TagFixtures.id3v2(
                4,
                frame(4, "TPE1", TagFixtures.utf8("Queen\0David Bowie")),
                frame(4, "UFID", TagFixtures.latin1("http://musicbrainz.org\0" + RECORDING)));
        for (int length = 0; length < tag.length; length++) {
            assertThat(read(Arrays.copyOf(tag, length)).size()).isLessThanOrEqualTo(2);
        }
        var random = new Random(1);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = tag.clone();
            damaged[3 + random.nextInt(tag.length - 3)] = (byte) random.nextInt();
            damaged[3 + random.nextInt(40)] = (byte) random.nextInt();
            assertThat(read(damaged).size()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void fileWithoutTagHasNoEntries() throws Exception {
        assertThat(read(new byte[100])).isEmpty();
        assertThat(read(new byte[0])).isEmpty();
    }

    @Test
    void audioFileHasWhatThisReads() throws Exception {
        Path file = folder.resolve("song.mp3");
        AudioFixtures.write(file, AudioFixtures.noise(1, 44_100), 44_100, 1, Map.of());
        TagFixtures.removeId3v2(file);
        TagFixtures.prepend(
                file,
                TagFixtures.id3v2(
                        4,
                        frame(4, "TIT2", TagFixtures.utf8("Under Pressure")),
                        frame(4, "TPE1", TagFixtures.utf8("Queen\0David Bowie")),
                        frame(4, "TCON", TagFixtures.utf8("17\0(4)")),
                        frame(4, "UFID", TagFixtures.latin1("http://musicbrainz.org\0" + RECORDING))));

        try (AudioFile audio = AudioFile.open(file)) {
            Tags tags = audio.tags();
            assertThat(tags.title()).isEqualTo("Under Pressure");
            assertThat(tags.artists()).containsExactly("Queen", "David Bowie");
            assertThat(tags.genres()).containsExactly("Rock", "Disco");
            assertThat(tags.musicBrainzRecordingId()).isEqualTo(RECORDING);
        }
    }

    private static byte[] frame(int version, String id, byte[] content) {
        return TagFixtures.id3v2Frame(version, id, content);
    }

    private Map<String, String> entries(int version, byte[]... frames) throws Exception {
        return read(TagFixtures.id3v2(version, frames));
    }

    private Map<String, String> read(byte[] bytes) throws Exception {
        Path file = folder.resolve("tagged");
        Files.write(file, bytes);
        return Id3v2Reader.read(file);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
