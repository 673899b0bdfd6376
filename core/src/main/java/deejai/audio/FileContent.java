package deejai.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a file holds, judged by its first bytes and not by its name. A guess that costs little: that a file is
/// audio does not say that it can be decoded.
public enum FileContent {
    /// Sound.
    AUDIO,
    /// Moving pictures, mostly with sound.
    VIDEO,
    /// Anything else.
    OTHER;

    private static final int HEAD_BYTES = 8192;

    /// Longest header of an ASF file that is looked through; those with a large cover have a few megabytes.
    private static final int MAX_ASF_HEADER_BYTES = 1 << 24;

    /// What files of sound begin with, where that is enough to know.
    private static final List<String> AUDIO_BEGINNINGS = List.of(
            "ID3",
            "fLaC",
            "wvpk",
            "MAC ",
            "TTA1",
            "TTA2",
            "MPCK",
            "MP+",
            "#!AMR",
            "DSD ",
            "FRM8",
            ".snd",
            "caff",
            "tBaK",
            "ADIF",
            "riff.\u0091\u00CF\u0011",
            "\u000Bw",
            "\u007F\u00FE\u0080\u0001");

    /// What films begin with: FLV, MPEG program and video streams.
    private static final List<String> VIDEO_BEGINNINGS = List.of("FLV\1", "\0\0\1\u00BA", "\0\0\1\u00B3");

    /// Codecs of moving pictures in Ogg, as their first packets begin.
    private static final List<String> OGG_VIDEO = List.of("\u0080theora", "BBCD\0", "OVP80", "\1video\0\0\0");

    private static final String ASF_HEADER = latin1(0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11);

    /// The id of a stream of moving pictures in an ASF header.
    private static final String ASF_VIDEO =
            latin1(0xC0, 0xEF, 0x19, 0xBC, 0x4D, 0x5B, 0xCF, 0x11, 0xA8, 0xFD, 0x00, 0x80, 0x5F, 0x5C, 0x44, 0x2B);

    private static final String EBML = latin1(0x1A, 0x45, 0xDF, 0xA3);

    /// Names of boxes that MP4 and QuickTime files begin with.
    private static final List<String> MP4_BOXES = List.of("ftyp", "moov", "mdat", "wide", "free", "skip", "pnot");

    /// Kinds of MP4 files that are music, whatever pictures there are in them for chapters.
    private static final List<String> MP4_AUDIO_BRANDS = List.of("M4A ", "M4B ", "M4P ", "F4A ", "F4B ");

    private static final int TRANSPORT_PACKET_BYTES = 188;
    private static final byte TRANSPORT_SYNC = 0x47;

    /// Judges a file.
    ///
    /// @throws IOException if it cannot be read
    public static FileContent of(Path path) throws IOException {
        try (SeekableByteChannel file = Files.newByteChannel(path)) {
            return of(file);
        }
    }

    private static FileContent of(SeekableByteChannel file) throws IOException {
        // Every byte as one character, so that beginnings are plain texts.
        String head = start(file, HEAD_BYTES);
        if (startsWithOneOf(head, AUDIO_BEGINNINGS)) {
            return AUDIO;
        }
        if (startsWithOneOf(head, VIDEO_BEGINNINGS) || isTransportStream(head)) {
            return VIDEO;
        }
        FileContent container = ofContainer(file, head);
        return container != null ? container : MpegAudio.isAtStart(head) ? AUDIO : OTHER;
    }

    /// Judges a file that may hold sound, pictures or both; null where it is no such file.
    private static @Nullable FileContent ofContainer(SeekableByteChannel file, String head) throws IOException {
        if (head.startsWith("RIFF") || head.startsWith("RF64") || head.startsWith("BW64")) {
            return switch (part(head, 8, 12)) {
                case "WAVE" -> AUDIO;
                case "AVI ", "AVIX" -> VIDEO;
                default -> OTHER;
            };
        }
        if (head.startsWith("FORM")) {
            return List.of("AIFF", "AIFC", "8SVX").contains(part(head, 8, 12)) ? AUDIO : OTHER;
        }
        if (head.startsWith("OggS")) {
            return OGG_VIDEO.stream().anyMatch(head::contains) ? VIDEO : AUDIO;
        }
        if (head.startsWith(".RMF")) {
            return head.contains("video/x-pn") ? VIDEO : AUDIO;
        }
        if (head.startsWith(ASF_HEADER)) {
            long length =
                    Long.reverseBytes(ByteBuffer.wrap(bytes(part(head, 16, 24))).getLong());
            String header = start(file, Math.clamp(length, 0, MAX_ASF_HEADER_BYTES));
            return header.contains(ASF_VIDEO) ? VIDEO : AUDIO;
        }
        if (head.startsWith(EBML)) {
            return MatroskaTracks.haveVideo(file) ? VIDEO : AUDIO;
        }
        return MP4_BOXES.contains(part(head, 4, 8)) ? ofMp4(file, head) : null;
    }

    private static FileContent ofMp4(SeekableByteChannel file, String head) throws IOException {
        if (head.startsWith("ftyp", 4) && MP4_AUDIO_BRANDS.contains(part(head, 8, 12))) {
            return AUDIO;
        }
        List<String> handlers = Mp4Tracks.handlers(file);
        if (handlers.contains("vide")) {
            return VIDEO;
        }
        return handlers.contains("soun") ? AUDIO : OTHER;
    }

    /// MPEG transport streams are packets of one length, each with the same first byte.
    private static boolean isTransportStream(String head) {
        int packets = Math.min(8, head.length() / TRANSPORT_PACKET_BYTES);
        for (int packet = 0; packet < packets; packet++) {
            if (head.charAt(packet * TRANSPORT_PACKET_BYTES) != TRANSPORT_SYNC) {
                return false;
            }
        }
        return packets >= 4;
    }

    private static boolean startsWithOneOf(String head, List<String> beginnings) {
        return beginnings.stream().anyMatch(head::startsWith);
    }

    /// A part of the head; zero characters where the file is shorter.
    private static String part(String head, int start, int end) {
        return (head + "\0".repeat(end)).substring(start, end);
    }

    private static String start(SeekableByteChannel file, int bytes) throws IOException {
        return StandardCharsets.ISO_8859_1
                .decode(FileBytes.read(file, 0, bytes))
                .toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String latin1(int... bytes) {
        StringBuilder text = new StringBuilder();
        for (int value : bytes) {
            text.append((char) value);
        }
        return text.toString();
    }
}
