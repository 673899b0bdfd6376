package deejai.corpus;

import deejai.files.AtomicFile;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The file form of a [DescribedCorpus]: small, read in seconds, and checked.
///
/// ```
/// header      8 bytes "DJCORPUS", int version (1), int flags (1: names, 2: weights),
///             long tracks, playlists, entries, bytes of the descriptions, bytes of the names, int CRC-32C of all this
/// tracks      for each, in the order of the numbers: varint length, description (id, artist, title, ISRC and
///             MusicBrainz recording; each varint length + 1 or 0 for none, then UTF-8)
/// playlists   for each: varint length, then its track numbers as varints; frequent tracks have small numbers
/// names       for each playlist: varint length, UTF-8; only if the flag says so
/// weights     for each playlist: float; only if the flag says so
/// trailer     int CRC-32C of everything before
/// ```
/// Numbers are big-endian; a varint has 7 bits a byte, the lowest first, and the top bit set where more follow.
public final class CorpusFile {

    static final int VERSION = 1;
    private static final byte[] MAGIC = "DJCORPUS".getBytes(StandardCharsets.US_ASCII);
    private static final int NAMES = 1;
    private static final int WEIGHTS = 2;

    private CorpusFile() {}

    /// True if a file begins as a corpus does.
    public static boolean isOne(byte[] head) {
        return head.length >= MAGIC.length && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /// True if there is a file that begins as a corpus does.
    ///
    /// @throws IOException if it cannot be read
    public static boolean isOne(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return isOne(in.readNBytes(MAGIC.length));
        }
    }

    /// Writes a corpus so that the file is whole or not there.
    ///
    /// @throws IOException if that fails; a file that was there is as it was
    public static void write(Path file, DescribedCorpus described) throws IOException {
        AtomicFile.write(file, temporary -> {
            try (BinaryOutput out = new BinaryOutput(Files.newOutputStream(temporary))) {
                writeHeader(out, described);
                writeTracks(out, described.vocabulary());
                writePlaylists(out, described.corpus());
                writeNames(out, described.names());
                writeWeights(out, described);
                out.checksum();
            }
        });
    }

    /// Reads a corpus.
    ///
    /// @throws IOException if the file cannot be read, is no corpus, of a later version, or damaged: with its name
    public static DescribedCorpus read(Path file) throws IOException {
        try (InputStream in = new FileInputStream(file.toFile())) {
            return read(in);
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /// Reads a corpus from a stream, which is not closed.
    ///
    /// @throws IOException as for a file, without its name
    static DescribedCorpus read(InputStream stream) throws IOException {
        BinaryInput in = new BinaryInput(stream);
        Header header = readHeader(in);
        Vocabulary vocabulary = readTracks(in, header);
        int[] starts = new int[header.playlists + 1];
        int[] entries = readPlaylists(in, header, starts);
        PlaylistNames names = (header.flags & NAMES) == 0 ? null : readNames(in, header);
        float[] weights = (header.flags & WEIGHTS) == 0 ? null : readWeights(in, header);
        in.requireChecksum();
        return new DescribedCorpus(Corpus.of(entries, starts, header.tracks), vocabulary, names, weights);
    }

    private record Header(int flags, int tracks, int playlists, int entries, int trackBytes, int nameBytes) {}

    private static void writeHeader(BinaryOutput out, DescribedCorpus described) throws IOException {
        PlaylistNames names = described.names();
        out.bytes(MAGIC, 0, MAGIC.length);
        out.integer(VERSION);
        out.integer((names == null ? 0 : NAMES) | (described.isWeighted() ? WEIGHTS : 0));
        out.longInteger(described.corpus().tracks());
        out.longInteger(described.corpus().playlists());
        out.longInteger(described.corpus().entries());
        out.longInteger(described.vocabulary().bytes().length);
        out.longInteger(names == null ? 0 : names.bytes().length);
        out.checksum();
    }

    private static Header readHeader(BinaryInput in) throws IOException {
        byte[] magic = new byte[MAGIC.length];
        in.bytes(magic, 0, magic.length);
        if (!isOne(magic)) {
            throw new IOException("no corpus of this program");
        }
        int version = in.integer();
        if (version != VERSION) {
            throw new IOException("a corpus of version " + version + ", but only version " + VERSION
                    + " is known here; convert the playlists again");
        }
        Header header = new Header(in.integer(), count(in), count(in), count(in), count(in), count(in));
        in.requireChecksum();
        return header;
    }

    private static int count(BinaryInput in) throws IOException {
        long count = in.longInteger();
        if (count < 0 || count > Integer.MAX_VALUE - 8) {
            throw BinaryInput.damaged("it cannot have " + count + " parts of a kind");
        }
        return (int) count;
    }

    private static void writeTracks(BinaryOutput out, Vocabulary vocabulary) throws IOException {
        for (int track = 0; track < vocabulary.size(); track++) {
            int from = vocabulary.start(track);
            int to = vocabulary.start(track + 1);
            out.varint(to - from);
            out.bytes(vocabulary.bytes(), from, to);
        }
    }

    private static Vocabulary readTracks(BinaryInput in, Header header) throws IOException {
        int[] starts = new int[header.tracks + 1];
        return new Vocabulary(readTexts(in, starts, header.trackBytes), starts);
    }

    private static void writePlaylists(BinaryOutput out, Corpus corpus) throws IOException {
        for (int playlist = 0; playlist < corpus.playlists(); playlist++) {
            out.varint(corpus.end(playlist) - corpus.start(playlist));
            for (int entry = corpus.start(playlist); entry < corpus.end(playlist); entry++) {
                out.varint(corpus.track(entry));
            }
        }
    }

    private static int[] readPlaylists(BinaryInput in, Header header, int[] starts) throws IOException {
        int[] entries = new int[header.entries];
        int at = 0;
        for (int playlist = 0; playlist < header.playlists; playlist++) {
            int length = in.varint();
            if (length > entries.length - at) {
                throw BinaryInput.damaged("it has too many entries");
            }
            for (int end = at + length; at < end; at++) {
                int track = in.varint();
                if (track >= header.tracks) {
                    throw BinaryInput.damaged("there is no track " + track);
                }
                entries[at] = track;
            }
            starts[playlist + 1] = at;
        }
        if (at != entries.length) {
            throw BinaryInput.damaged("it has too few entries");
        }
        return entries;
    }

    private static void writeNames(BinaryOutput out, @Nullable PlaylistNames names) throws IOException {
        if (names == null) {
            return;
        }
        for (int playlist = 0; playlist < names.size(); playlist++) {
            int from = names.start(playlist);
            int to = names.start(playlist + 1);
            out.varint(to - from);
            out.bytes(names.bytes(), from, to);
        }
    }

    private static PlaylistNames readNames(BinaryInput in, Header header) throws IOException {
        int[] starts = new int[header.playlists + 1];
        return new PlaylistNames(readTexts(in, starts, header.nameBytes), starts);
    }

    /// Reads texts, each its length and then itself, into one array.
    ///
    /// @param starts is filled with where they begin
    private static byte[] readTexts(BinaryInput in, int[] starts, int totalBytes) throws IOException {
        byte[] bytes = new byte[totalBytes];
        int at = 0;
        for (int text = 0; text < starts.length - 1; text++) {
            int length = in.varint();
            if (length > totalBytes - at) {
                throw BinaryInput.damaged("its texts are too long");
            }
            in.bytes(bytes, at, length);
            at += length;
            starts[text + 1] = at;
        }
        if (at != totalBytes) {
            throw BinaryInput.damaged("its texts are too short");
        }
        return bytes;
    }

    private static void writeWeights(BinaryOutput out, DescribedCorpus described) throws IOException {
        if (described.isWeighted()) {
            for (int playlist = 0; playlist < described.corpus().playlists(); playlist++) {
                out.integer(Float.floatToIntBits(described.weight(playlist)));
            }
        }
    }

    private static float[] readWeights(BinaryInput in, Header header) throws IOException {
        float[] weights = new float[header.playlists];
        for (int playlist = 0; playlist < weights.length; playlist++) {
            float weight = Float.intBitsToFloat(in.integer());
            if (!(weight > 0 && weight < Float.POSITIVE_INFINITY)) {
                throw BinaryInput.damaged("a playlist cannot count " + weight);
            }
            weights[playlist] = weight;
        }
        return weights;
    }
}
