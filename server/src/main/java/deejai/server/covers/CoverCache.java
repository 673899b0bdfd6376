package deejai.server.covers;

import deejai.audio.AudioFileException;
import deejai.files.AtomicFile;
import deejai.server.ServerSettings;
import deejai.worker.MediaBusyException;
import deejai.worker.MediaPool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Cover art, scaled to a few sizes and kept on disk. A file that changes has another key, so that nothing is
/// ever stale; what has not been looked at for longest goes when the cache is full.
///
/// Safe for use by several threads and processes.
@Component
final class CoverCache {

    private static final Logger LOG = LoggerFactory.getLogger(CoverCache.class);
    private static final long MOST_BYTES = 512L << 20;

    /// How much is made room for at once, so that it need not be done often.
    private static final double KEPT_SHARE = 0.8;

    private final Path folder;
    private final MediaPool media;
    private final long mostBytes;

    /// what the cache holds; -1 until it was counted
    private final AtomicLong bytes = new AtomicLong(-1);

    @Autowired
    CoverCache(ServerSettings settings, MediaPool media) {
        this(settings.data().folder().resolve("covers"), media, MOST_BYTES);
    }

    CoverCache(Path folder, MediaPool media, long mostBytes) {
        this.folder = folder;
        this.media = media;
        this.mostBytes = mostBytes;
    }

    /// A cover.
    ///
    /// @param key  changes with the picture
    /// @param jpeg the picture
    @SuppressWarnings("ArrayRecordComponent") // sent, never compared
    record Cover(String key, byte[] jpeg) {}

    /// The cover of an audio file; empty where it has none.
    ///
    /// @param size side of the square (pixels) that it fits into
    /// @throws MediaBusyException if too many covers are being made
    /// @throws IOException        if the file is not there, or no cover can be made at all
    Optional<Cover> cover(Path file, int size) throws MediaBusyException, IOException {
        String key = key(file, size);
        Path kept = folder.resolve(key.substring(0, 2)).resolve(key + ".jpg");
        Optional<byte[]> known = read(kept);
        byte[] jpeg = known.isPresent() ? known.get() : keep(kept, make(file, size));
        return jpeg.length == 0 ? Optional.empty() : Optional.of(new Cover(key, jpeg));
    }

    private static String key(Path file, int size) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        String what = file.toUri() + "\n" + attributes.size() + "\n"
                + attributes.lastModifiedTime().toMillis() + "\n" + size;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /// An empty file stands for no cover.
    private static Optional<byte[]> read(Path kept) throws IOException {
        try {
            byte[] jpeg = Files.readAllBytes(kept);
            Files.setLastModifiedTime(kept, FileTime.from(Instant.now()));
            return Optional.of(jpeg);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private byte[] make(Path file, int size) throws MediaBusyException, IOException {
        try {
            return media.cover(file, size).orElse(new byte[0]);
        } catch (AudioFileException e) {
            LOG.info("{}: no cover, since {}", file, e.reason());
            return new byte[0];
        }
    }

    private byte[] keep(Path kept, byte[] jpeg) {
        try {
            Files.createDirectories(kept.getParent());
            AtomicFile.write(kept, temporary -> Files.write(temporary, jpeg));
            if (bytes.get() >= 0) {
                bytes.addAndGet(jpeg.length);
            }
            makeRoom();
        } catch (IOException e) {
            LOG.warn("a cover cannot be kept: {}", e.toString());
        }
        return jpeg;
    }

    /// Deletes what was not looked at for longest.
    private synchronized void makeRoom() throws IOException {
        if (bytes.get() >= 0 && bytes.get() <= mostBytes) {
            return;
        }
        List<Kept> all = all();
        long total = all.stream().mapToLong(Kept::size).sum();
        if (total > mostBytes) {
            all.sort(Comparator.comparingLong(Kept::usedMillis));
            for (Kept oldest : all) {
                if (total <= KEPT_SHARE * mostBytes) {
                    break;
                }
                Files.deleteIfExists(oldest.path());
                total -= oldest.size();
            }
        }
        bytes.set(total);
    }

    /// A file of the cache.
    private record Kept(Path path, long size, long usedMillis) {}

    private List<Kept> all() throws IOException {
        List<Kept> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path path : (Iterable<Path>) files::iterator) {
                try {
                    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                    if (attributes.isRegularFile()) {
                        all.add(new Kept(
                                path,
                                attributes.size(),
                                attributes.lastModifiedTime().toMillis()));
                    }
                } catch (NoSuchFileException e) {
                    LOG.debug("another process made room: {}", e.getMessage());
                }
            }
        }
        return all;
    }
}
