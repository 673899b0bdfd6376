package deejai.audio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// Tags byte by byte, for what FFmpeg's muxers do not write.
final class TagFixtures {

    private static final int ID3V1_BYTES = 128;
    private static final int APE_FOOTER_BYTES = 32;

    private TagFixtures() {}

    /// An ID3v1 tag, ISO-8859-1.
    static byte[] id3v1(String title, String artist, int genre) {
        ByteBuffer tag = ByteBuffer.allocate(ID3V1_BYTES);
        tag.put(0, latin1("TAG"));
        tag.put(3, latin1(title));
        tag.put(33, latin1(artist));
        tag.put(ID3V1_BYTES - 1, (byte) genre);
        return tag.array();
    }

    /// An APEv2 tag with header and footer.
    ///
    /// @param cover bytes of its cover picture
    static byte[] ape(String title, byte[] cover) {
        byte[] text = title.getBytes(StandardCharsets.UTF_8);
        ByteBuffer items = ByteBuffer.allocate(text.length + cover.length + 64)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(text.length)
                .putInt(0)
                .put(latin1("Title\0"))
                .put(text)
                .putInt(cover.length)
                .putInt(2)
                .put(latin1("Cover Art (Front)\0"))
                .put(cover)
                .flip();
        int itemsAndFooter = items.remaining() + APE_FOOTER_BYTES;
        return ByteBuffer.allocate(itemsAndFooter + APE_FOOTER_BYTES)
                .put(apeFooter(itemsAndFooter, 0xA0000000))
                .put(items)
                .put(apeFooter(itemsAndFooter, 0x80000000))
                .array();
    }

    private static byte[] apeFooter(int itemsAndFooter, int flags) {
        return ByteBuffer.allocate(APE_FOOTER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(latin1("APETAGEX"))
                .putInt(2000)
                .putInt(itemsAndFooter)
                .putInt(2)
                .putInt(flags)
                .array();
    }

    /// A Lyrics3v2 tag.
    static byte[] lyrics3(String lyrics) {
        String fields = "LYRICSBEGIN" + String.format("LYR%05d", lyrics.length()) + lyrics;
        return latin1(fields + String.format("%06d", fields.length()) + "LYRICS200");
    }

    /// An ID3v2 tag.
    ///
    /// @param version 3 or 4
    /// @param frames  from [#id3v2Frame]
    static byte[] id3v2(int version, byte[]... frames) {
        var body = new ByteArrayOutputStream();
        for (byte[] frame : frames) {
            body.writeBytes(frame);
        }
        return ByteBuffer.allocate(10 + body.size())
                .put(latin1("ID3"))
                .put((byte) version)
                .put((byte) 0)
                .put((byte) 0)
                .put(synchsafe(body.size()))
                .put(body.toByteArray())
                .array();
    }

    /// One frame of an ID3v2 tag.
    ///
    /// @param version 3 or 4, which store the length differently
    static byte[] id3v2Frame(int version, String id, byte[] content) {
        ByteBuffer frame = ByteBuffer.allocate(10 + content.length).put(latin1(id));
        if (version >= 4) {
            frame.put(synchsafe(content.length));
        } else {
            frame.putInt(content.length);
        }
        return frame.putShort((short) 0).put(content).array();
    }

    /// The content of a text frame in UTF-8.
    static byte[] utf8(String text) {
        return ('\3' + text).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] synchsafe(int value) {
        return new byte[] {
            (byte) (value >> 21 & 0x7F), (byte) (value >> 14 & 0x7F), (byte) (value >> 7 & 0x7F), (byte) (value & 0x7F)
        };
    }

    static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static void append(Path file, byte[] tag) throws IOException {
        Files.write(file, tag, StandardOpenOption.APPEND);
    }

    static void prepend(Path file, byte[] tag) throws IOException {
        byte[] rest = Files.readAllBytes(file);
        Files.write(
                file,
                ByteBuffer.allocate(tag.length + rest.length).put(tag).put(rest).array());
    }

    /// Takes the ID3v2 tag off the front of a file.
    static void removeId3v2(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int tag = 10 + (bytes[6] << 21 | bytes[7] << 14 | bytes[8] << 7 | bytes[9]);
        Files.write(file, Arrays.copyOfRange(bytes, tag, bytes.length));
    }
}
