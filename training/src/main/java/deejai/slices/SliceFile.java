package deejai.slices;

import deejai.corpus.TrackDescription;
import deejai.descriptors.SliceDescriptors;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// The file of one track in a [SliceCache].
///
/// ```
/// header       8 bytes "DJSLICES", int version (1), long hash of the preprocessing, int version of the descriptors,
///              int slices, int slices of the whole track, int bytes of the texts,
///              texts: id, path, artist, album, collection, title, ISRC, MusicBrainz recording (int length, UTF-8),
///              int CRC-32C of all this
/// slices       for each: nMels x sliceFrames bytes, int CRC-32C of them
/// descriptors  for each slice: SliceDescriptors.SIZE floats, int CRC-32C of them
/// ```
/// Numbers are big-endian. Every part has a checksum of its own, so that what is read is checked, and only that.
///
/// @param path        the file
/// @param track       what training sees of the track
/// @param description what its tags say
/// @param allSlices   slices of the whole track
/// @param headerBytes length of the header
record SliceFile(Path path, SliceTrack track, TrackDescription description, int allSlices, int headerBytes) {

    static final int VERSION = 1;

    private static final byte[] MAGIC = "DJSLICES".getBytes(StandardCharsets.US_ASCII);
    private static final int FIXED_BYTES = MAGIC.length + Long.BYTES + 5 * Integer.BYTES;
    private static final int CHECKSUM_BYTES = Integer.BYTES;

    /// Longest texts that are taken for real.
    private static final int MAX_TEXT_BYTES = 1 << 20;

    private static final int SLICE_BYTES = SliceCache.PREPROCESSING.nMels() * SliceCache.PREPROCESSING.sliceFrames();
    private static final int DESCRIPTOR_BYTES = SliceDescriptors.SIZE * Float.BYTES;

    /// Writes a file, which is not there yet.
    static void write(Path path, HeardTrack heard) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
            writeChecked(out, header(heard));
            for (byte[] slice : heard.slices()) {
                writeChecked(out, slice);
            }
            for (float[] descriptors : heard.descriptors()) {
                ByteBuffer bytes = ByteBuffer.allocate(DESCRIPTOR_BYTES);
                bytes.asFloatBuffer().put(descriptors);
                writeChecked(out, bytes.array());
            }
        }
    }

    private static byte[] header(HeardTrack heard) throws IOException {
        SliceTrack track = heard.track();
        TrackDescription description = heard.description();
        byte[] texts = texts(
                track.id(),
                track.path(),
                track.artist(),
                track.album(),
                track.collection(),
                description.title(),
                orEmpty(description.isrc()),
                orEmpty(description.recordingId()));
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(header);
        out.write(MAGIC);
        out.writeInt(VERSION);
        out.writeLong(SliceCache.PREPROCESSING_HASH);
        out.writeInt(SliceDescriptors.VERSION);
        out.writeInt(track.slices());
        out.writeInt(heard.allSlices());
        out.writeInt(texts.length);
        out.write(texts);
        return header.toByteArray();
    }

    private static byte[] texts(String... texts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (String text : texts) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(utf8.length);
            out.write(utf8);
        }
        return bytes.toByteArray();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void writeChecked(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
        out.write(ByteBuffer.allocate(CHECKSUM_BYTES).putInt(checksum(bytes)).array());
    }

    private static int checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }

    /// Reads the header of a file.
    ///
    /// @throws IOException if the file cannot be read, is damaged, or was made in another way
    static SliceFile open(Path path) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 10)) {
            SliceFile file = readHeader(path, in);
            if (Files.size(path) != file.start(2 * file.track.slices())) {
                throw damaged(path, "its length is wrong");
            }
            return file;
        }
    }

    private static SliceFile readHeader(Path path, InputStream in) throws IOException {
        ByteBuffer fixed = ByteBuffer.wrap(in.readNBytes(FIXED_BYTES));
        if (fixed.limit() < FIXED_BYTES || !Arrays.equals(fixed.array(), 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw damaged(path, "it does not begin as slices do");
        }
        fixed.position(MAGIC.length);
        boolean isKnown = fixed.getInt() == VERSION
                && fixed.getLong() == SliceCache.PREPROCESSING_HASH
                && fixed.getInt() == SliceDescriptors.VERSION;
        if (!isKnown) {
            throw new IOException(path + ": of another version of this program; build the cache again");
        }
        int slices = fixed.getInt();
        int allSlices = fixed.getInt();
        int textBytes = fixed.getInt();
        if (textBytes < 0 || textBytes > MAX_TEXT_BYTES) {
            throw damaged(path, "its texts cannot have " + textBytes + " bytes");
        }
        byte[] header = Arrays.copyOf(fixed.array(), FIXED_BYTES + textBytes);
        byte[] checksum = new byte[CHECKSUM_BYTES];
        if (in.readNBytes(header, FIXED_BYTES, textBytes) < textBytes
                || in.readNBytes(checksum, 0, CHECKSUM_BYTES) < CHECKSUM_BYTES) {
            throw damaged(path, "it ends too early");
        }
        if (ByteBuffer.wrap(checksum).getInt() != checksum(header)) {
            throw damaged(path, "the checksum of its header is wrong");
        }
        DataInputStream texts = new DataInputStream(new ByteArrayInputStream(header, FIXED_BYTES, textBytes));
        SliceTrack track = new SliceTrack(text(texts), text(texts), text(texts), text(texts), text(texts), slices);
        TrackDescription description =
                new TrackDescription(track.path(), track.artist(), text(texts), text(texts), text(texts));
        return new SliceFile(path, track, description, allSlices, header.length + CHECKSUM_BYTES);
    }

    private static String text(DataInputStream texts) throws IOException {
        return new String(texts.readNBytes(texts.readInt()), StandardCharsets.UTF_8);
    }

    /// The bytes of a slice, nMels x sliceFrames.
    byte[] slice(int slice) throws IOException {
        Objects.checkIndex(slice, track.slices());
        return readChecked(start(slice), SLICE_BYTES);
    }

    /// The descriptors of a slice.
    float[] descriptors(int slice) throws IOException {
        Objects.checkIndex(slice, track.slices());
        float[] descriptors = new float[SliceDescriptors.SIZE];
        ByteBuffer.wrap(readChecked(start(track.slices() + slice), DESCRIPTOR_BYTES))
                .asFloatBuffer()
                .get(descriptors);
        return descriptors;
    }

    /// Where a part begins: first come all slices, then the descriptors of all.
    private long start(int part) {
        int slices = Math.min(part, track.slices());
        int descriptors = part - slices;
        return headerBytes
                + (long) slices * (SLICE_BYTES + CHECKSUM_BYTES)
                + (long) descriptors * (DESCRIPTOR_BYTES + CHECKSUM_BYTES);
    }

    private byte[] readChecked(long start, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length + CHECKSUM_BYTES);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, start + buffer.position()) < 0) {
                    throw new EOFException(path + ": damaged: it ends too early");
                }
            }
        }
        byte[] bytes = Arrays.copyOf(buffer.array(), length);
        if (buffer.getInt(length) != checksum(bytes)) {
            throw damaged(path, "a checksum is wrong");
        }
        return bytes;
    }

    private static IOException damaged(Path path, String how) {
        return new IOException(path + ": damaged: " + how);
    }
}
