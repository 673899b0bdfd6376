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
                .put(apeFooter(itemsAndFooter, 2, 0xA0000000))
                .put(items)
                .put(apeFooter(itemsAndFooter, 2, 0x80000000))
                .array();
    }

    /// An APEv2 tag of texts, without a header.
    ///
    /// @param namesAndValues names and values in turn; zero characters between several values
    static byte[] apeTexts(String... namesAndValues) {
        var items = new ByteArrayOutputStream();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            byte[] value = namesAndValues[i + 1].getBytes(StandardCharsets.UTF_8);
            byte[] header = ByteBuffer.allocate(8)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(value.length)
                    .array();
            items.writeBytes(header);
            items.writeBytes(latin1(namesAndValues[i] + '\0'));
            items.writeBytes(value);
        }
        items.writeBytes(apeFooter(items.size() + APE_FOOTER_BYTES, namesAndValues.length / 2, 0));
        return items.toByteArray();
    }

    private static byte[] apeFooter(int itemsAndFooter, int items, int flags) {
        return ByteBuffer.allocate(APE_FOOTER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(latin1("APETAGEX"))
                .putInt(2000)
                .putInt(itemsAndFooter)
                .putInt(items)
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

    /// An item of the tags of an MP4 file.
    ///
    /// @param type 1 for text, 13 for a JPEG picture
    static byte[] mp4Item(String name, int type, byte[]... values) {
        return mp4Box(name, mp4Values(type, values));
    }

    /// An item of the tags of an MP4 file that has a name of its own.
    static byte[] mp4FreeItem(String name, byte[]... values) {
        var content = new ByteArrayOutputStream();
        content.writeBytes(mp4Box("mean", latin1("\0\0\0\0com.apple.iTunes")));
        content.writeBytes(mp4Box("name", latin1("\0\0\0\0" + name)));
        content.writeBytes(mp4Values(1, values));
        return mp4Box("----", content.toByteArray());
    }

    private static byte[] mp4Values(int type, byte[]... values) {
        var boxes = new ByteArrayOutputStream();
        for (byte[] value : values) {
            boxes.writeBytes(mp4Box(
                    "data",
                    ByteBuffer.allocate(8 + value.length)
                            .putInt(type)
                            .putInt(0)
                            .put(value)
                            .array()));
        }
        return boxes.toByteArray();
    }

    /// A box of an MP4 file.
    static byte[] mp4Box(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(latin1(name))
                .put(content)
                .array();
    }

    /// Puts items in front of the tags of an MP4 file, which must have some, at its end.
    static void addMp4Items(Path file, byte[]... items) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        var added = new ByteArrayOutputStream();
        for (byte[] item : items) {
            added.writeBytes(item);
        }
        int position = 0;
        for (String box : new String[] {"moov", "udta", "meta", "ilst"}) {
            position = text.indexOf(box, position);
            ByteBuffer length = ByteBuffer.wrap(bytes, position - 4, 4).slice();
            length.putInt(0, length.getInt(0) + added.size());
        }
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, position + 4);
        out.writeBytes(added.toByteArray());
        out.write(bytes, position + 4, bytes.length - position - 4);
        Files.write(file, out.toByteArray());
    }

    /// Adds a chunk to the end of a WAV or AIFF file.
    static void addChunk(Path file, String name, byte[] content, ByteOrder order) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer all = ByteBuffer.allocate(bytes.length + 8 + content.length + content.length % 2)
                .order(order)
                .put(bytes)
                .put(latin1(name))
                .putInt(content.length)
                .put(content);
        all.putInt(4, all.capacity() - 8);
        Files.write(file, all.array());
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
