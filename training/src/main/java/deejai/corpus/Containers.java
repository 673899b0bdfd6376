package deejai.corpus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.tukaani.xz.XZInputStream;

/// Opens what files are packed in: gzip, bzip2 and xz, tar and zip, told by their first bytes, and archives in
/// archives.
/// Everything is read from beginning to end, so that nothing is unpacked anywhere.
final class Containers {

    /// Takes what is in a container.
    interface Contents {
        /// Takes a file that is no container; its stream need not be read to the end, and must not be kept.
        void file(SourceFile file);

        /// Takes note of a container, or something in it, that cannot be read any further.
        void problem(String name, IOException e);
    }

    /// An archive in an archive, each of them compressed.
    private static final int MAX_ARCHIVES = 2;

    private static final int MAX_COMPRESSIONS = 3;

    /// Memory that a dictionary of xz may take: enough for `xz -9`, many times.
    private static final int MAX_XZ_KIB = 1 << 19;

    private final Contents contents;

    Containers(Contents contents) {
        this.contents = contents;
    }

    /// Opens a file.
    ///
    /// @param in is not closed
    /// @throws IOException if it cannot be read; problems of what is inside go to the contents
    void open(InputStream in, String name) throws IOException {
        open(in, name, 0, 0);
    }

    private void open(InputStream stream, String name, int archives, int compressions) throws IOException {
        PushbackInputStream in = new PushbackInputStream(stream, SourceFile.HEAD_BYTES);
        byte[] head = in.readNBytes(SourceFile.HEAD_BYTES);
        in.unread(head);
        if (compressions < MAX_COMPRESSIONS && isCompressed(head)) {
            open(decompressed(in, head), name, archives, compressions + 1);
        } else if (isTar(head) || startsWith(head, 'P', 'K', 3, 4)) {
            if (archives == MAX_ARCHIVES) {
                throw new IOException("archives are nested too deep");
            }
            openArchive(in, isTar(head), name, archives + 1);
        } else if (startsWith(head, 0x28, 0xB5, 0x2F, 0xFD)) {
            throw new IOException("compressed with zstd, which is not known here; unpack it first");
        } else if (startsWith(head, '7', 'z', 0xBC, 0xAF)) {
            throw new IOException("a 7z archive, which is not known here; unpack it first");
        } else {
            contents.file(new SourceFile(name, head, in));
        }
    }

    private void openArchive(InputStream in, boolean tar, String name, int archives) throws IOException {
        try {
            ArchiveInputStream<? extends ArchiveEntry> archive = tar
                    ? new TarArchiveInputStream(in, StandardCharsets.UTF_8.name())
                    : new ZipArchiveInputStream(in, StandardCharsets.UTF_8.name(), true, true);
            ArchiveEntry entry = archive.getNextEntry();
            while (entry != null) {
                openEntry(archive, entry, name + "!/" + entry.getName(), archives);
                entry = archive.getNextEntry();
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("the archive is damaged: " + e.getMessage(), e);
        }
    }

    private void openEntry(ArchiveInputStream<?> archive, ArchiveEntry entry, String name, int archives) {
        if (entry.isDirectory() || entry.getSize() == 0) {
            return;
        }
        try {
            if (!readable(archive, entry)) {
                throw new IOException("encrypted, or packed in a way that is not known here");
            }
            open(new Unclosed(archive), name, archives, 0);
        } catch (IOException e) {
            contents.problem(name, e);
        }
    }

    private static boolean readable(ArchiveInputStream<?> archive, ArchiveEntry entry) {
        return !(archive instanceof ZipArchiveInputStream zip) || zip.canReadEntryData(entry);
    }

    private static InputStream decompressed(InputStream in, byte[] head) throws IOException {
        InputStream unclosed = new Unclosed(in);
        if (isGzip(head)) {
            return GzipCompressorInputStream.builder()
                    .setInputStream(unclosed)
                    .setDecompressConcatenated(true)
                    .get();
        }
        return startsWith(head, 'B', 'Z', 'h')
                ? new BZip2CompressorInputStream(unclosed, true)
                : new XZInputStream(unclosed, MAX_XZ_KIB);
    }

    private static boolean isCompressed(byte[] head) {
        boolean bzip2 = startsWith(head, 'B', 'Z', 'h') && head.length > 9 && head[4] == 0x31 && head[5] == 0x41;
        return isGzip(head) || bzip2 || startsWith(head, 0xFD, '7', 'z', 'X', 'Z', 0);
    }

    private static boolean isGzip(byte[] head) {
        return startsWith(head, 0x1F, 0x8B, 8);
    }

    private static boolean isTar(byte[] head) {
        return head.length >= 512 && new String(head, 257, 5, StandardCharsets.ISO_8859_1).equals("ustar");
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /// Keeps what is around a stream open when the stream is closed.
    private static final class Unclosed extends FilterInputStream {

        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return in.read(bytes, from, length);
        }

        @Override
        public void close() {
            // the container goes on
        }
    }
}
