package deejai.audio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads from an ID3v2.3 or ID3v2.4 tag what FFmpeg leaves out: all of several artists, genres
/// and MusicBrainz ids (FFmpeg keeps the first), and the frame that holds MusicBrainz's id of the recording.
///
/// Source: the ID3v2.3.0 informal standard and the ID3v2.4.0 main structure, https://id3.org.
final class Id3v2Reader {

    private static final int HEADER_BYTES = 10;

    /// Tags beyond this are left to FFmpeg; cover art seldom takes more than a few megabytes.
    private static final int MAX_TAG_BYTES = 1 << 24;

    /// Owner of the frame UFID that holds the id of a recording.
    private static final String MUSICBRAINZ = "http://musicbrainz.org";

    private final int version;
    private final Map<String, String> entries = new LinkedHashMap<>();

    private Id3v2Reader(int version) {
        this.version = version;
    }

    /// Entries of the tag by FFmpeg's names, several values with a zero character between them; none where the file
    /// has no such tag.
    static Map<String, String> read(Path path) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(path)) {
            InputStream file = Channels.newInputStream(channel.position(Id3v2Position.of(channel)));
            byte[] header = file.readNBytes(HEADER_BYTES);
            if (header.length < HEADER_BYTES || header[0] != 'I' || header[1] != 'D' || header[2] != '3') {
                return Map.of();
            }
            int version = header[3];
            int length = synchsafe(ByteBuffer.wrap(header).getInt(6));
            if (version < 3 || version > 4 || length > MAX_TAG_BYTES) {
                return Map.of();
            }
            var reader = new Id3v2Reader(version);
            reader.readBody(file.readNBytes(length), header[5]);
            return reader.entries;
        }
    }

    private void readBody(byte[] bytes, int flags) {
        boolean unsynchronised = (flags & 0x80) != 0;
        // In version 4 the frames say it themselves.
        ByteBuffer body = ByteBuffer.wrap(unsynchronised && version == 3 ? synchronise(bytes) : bytes);
        if ((flags & 0x40) != 0 && body.remaining() >= Integer.BYTES) {
            int extendedHeader = version == 3 ? body.getInt(0) + Integer.BYTES : synchsafe(body.getInt(0));
            if (extendedHeader < 0 || extendedHeader > body.remaining()) {
                return;
            }
            body.position(extendedHeader);
        }
        while (body.remaining() >= HEADER_BYTES && body.get(body.position()) != 0) {
            var id = new byte[4];
            body.get(id);
            int length = frameLength(body.getInt());
            int frameFlags = body.getShort();
            if (length < 0 || length > body.remaining()) {
                return;
            }
            var content = new byte[length];
            body.get(content);
            readFrame(new String(id, StandardCharsets.ISO_8859_1), content, frameFlags);
        }
    }

    /// iTunes wrote version 4 with the lengths of version 3, which show where a byte has its highest bit set.
    private int frameLength(int stored) {
        return version == 3 || (stored & 0x80808080) != 0 ? stored : synchsafe(stored);
    }

    private void readFrame(String id, byte[] stored, int flags) {
        switch (id) {
            case "TPE1" -> put("artist", text(content(stored, flags)));
            case "TCON" -> put("genre", text(content(stored, flags)));
            case "TXXX" -> {
                String[] nameAndValues = text(content(stored, flags)).split("\0", 2);
                if (nameAndValues.length == 2 && isMusicBrainz(nameAndValues[0])) {
                    put(nameAndValues[0], nameAndValues[1]);
                }
            }
            case "UFID" -> {
                String[] ownerAndId = new String(content(stored, flags), StandardCharsets.ISO_8859_1).split("\0", 2);
                if (ownerAndId.length == 2 && ownerAndId[0].equals(MUSICBRAINZ)) {
                    put("musicbrainz_trackid", ownerAndId[1]);
                }
            }
            default -> {
                // FFmpeg reads it as well as can be.
            }
        }
    }

    /// Other free frames can be named like real ones ("Title"), and must not stand in front of them.
    private static boolean isMusicBrainz(String name) {
        return name.regionMatches(true, 0, "MusicBrainz", 0, "MusicBrainz".length());
    }

    private void put(String name, String value) {
        if (!value.isBlank()) {
            entries.putIfAbsent(name, value);
        }
    }

    /// What a frame holds, without the bytes that its flags put before it; nothing where it is compressed or
    /// encrypted.
    private byte[] content(byte[] stored, int flags) {
        boolean grouped = (flags & (version == 3 ? 0x20 : 0x40)) != 0;
        boolean packed = (flags & (version == 3 ? 0xC0 : 0x0C)) != 0;
        boolean lengthFirst = version == 4 && (flags & 0x01) != 0;
        boolean unsynchronised = version == 4 && (flags & 0x02) != 0;
        int start = (grouped ? 1 : 0) + (lengthFirst ? Integer.BYTES : 0);
        if (packed || start > stored.length) {
            return new byte[0];
        }
        byte[] content = Arrays.copyOfRange(stored, start, stored.length);
        return unsynchronised ? synchronise(content) : content;
    }

    /// The text of a frame: a byte that says its encoding, then the text.
    private static String text(byte[] content) {
        if (content.length == 0) {
            return "";
        }
        Charset charset = switch (content[0]) {
            case 1 -> StandardCharsets.UTF_16;
            case 2 -> StandardCharsets.UTF_16BE;
            case 3 -> StandardCharsets.UTF_8;
            default -> StandardCharsets.ISO_8859_1;
        };
        // In UTF-16 every one of several values can have a byte order mark of its own.
        return new String(content, 1, content.length - 1, charset).replace("\uFEFF", "");
    }

    /// Takes out the zeros that "unsynchronisation" puts behind bytes of 255, so that no player takes them for
    /// sound.
    private static byte[] synchronise(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            boolean inserted = bytes[i] == 0 && i > 0 && bytes[i - 1] == (byte) 0xFF;
            if (!inserted) {
                out.write(bytes[i]);
            }
        }
        return out.toByteArray();
    }

    /// A number of which every byte stores seven bits.
    private static int synchsafe(int stored) {
        return (stored & 0x7F) | (stored >> 1 & 0x3F80) | (stored >> 2 & 0x1FC000) | (stored >> 3 & 0xFE00000);
    }
}
