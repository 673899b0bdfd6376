package deejai.corpus;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// Reads the playlists of files, folders and archives, one file after the other in the order of their names.
///
/// In folders and archives, hidden files are passed over. What is damaged or no playlist is passed over and reported.
final class PlaylistSources implements Containers.Contents {

    private static final int MAX_PROBLEMS = 10_000;

    private final CollectedPlaylists collected;
    private final ReadingListener listener;
    private final Map<SourceKind, PlaylistReader> readers = new EnumMap<>(SourceKind.class);
    private final Map<SourceKind, Integer> filesByKind = new EnumMap<>(SourceKind.class);
    private final List<SourceProblem> problems = new ArrayList<>();
    private long damaged;
    private long unknown;

    /// @param sessionGap how long nothing may begin to play within a session of listens
    PlaylistSources(CollectedPlaylists collected, Duration sessionGap, ReadingListener listener) {
        this.collected = collected;
        this.listener = listener;
        List<PlaylistReader> all = List.of(
                new MillionPlaylistReader(),
                new OriginalCsvReader(),
                PlaylistFileReader.m3u(),
                PlaylistFileReader.xspf(),
                PlaylistFileReader.jspf(),
                new ListensReader(sessionGap),
                new LastFmCsvReader(sessionGap),
                new JsonPlaylistsReader(),
                new IdLinesReader(),
                new CorpusSourceReader());
        all.forEach(reader -> readers.put(reader.kind(), reader));
    }

    /// Reads all files that there are.
    ///
    /// @param paths files, folders, archives
    /// @throws NoSuchFileException   if one of them is not there
    /// @throws CancellationException if the thread was interrupted
    void read(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        long bytes = 0;
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
            files.addAll(Files.isDirectory(path) ? filesIn(path) : List.of(path));
        }
        for (Path file : files) {
            bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
        }
        listener.found(files.size(), bytes);
        for (Path file : files) {
            readFile(file);
        }
    }

    /// Files that could not be used, and why.
    List<SourceProblem> problems() {
        return List.copyOf(problems);
    }

    /// What was read.
    SourceReport report(SourceCounting counting) {
        return new SourceReport(counting.byKind(filesByKind), counting.total(filesByKind), problems, damaged, unknown);
    }

    private List<Path> filesIn(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(
                folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                        boolean below = !directory.equals(folder);
                        return below && isHidden(directory.toString())
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile() && !isHidden(file.toString())) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        addProblem(file.toString(), e.toString(), false);
                        return FileVisitResult.CONTINUE;
                    }
                });
        files.sort(Comparator.comparing(Path::toString));
        return files;
    }

    private static boolean isHidden(String path) {
        String normal = path.replace('\\', '/');
        String name = normal.substring(normal.lastIndexOf('/') + 1);
        return name.startsWith(".") || normal.contains("__MACOSX/");
    }

    private void readFile(Path file) {
        if (!Files.isRegularFile(file)) {
            addProblem(file.toString(), "no regular file", false);
            return;
        }
        String name = file.toString().replace('\\', '/');
        // No channel stands behind this stream: interrupting the thread must not look like a damaged file.
        try (InputStream in = new Watched(new FileInputStream(file.toFile()))) {
            new Containers(this).open(new BufferedInputStream(in, 1 << 16), name);
        } catch (IOException e) {
            addProblem(name, reason(e), false);
        }
    }

    @Override
    public void file(SourceFile file) {
        if (isHidden(file.name()) && file.name().contains("!/")) {
            return;
        }
        if (file.head().length == 0 && !file.name().toLowerCase(Locale.ROOT).endsWith(".m3u8")) {
            addProblem(file.name(), "the file is empty", true);
            return;
        }
        SourceKind kind = FormatDetection.kind(file);
        PlaylistReader reader = kind == null ? null : readers.get(kind);
        if (reader == null) {
            addProblem(file.name(), "no kind of playlist that is known", true);
            return;
        }
        FileSink sink = new FileSink(reader.kind());
        boolean whole = read(reader, file, sink);
        if (sink.passedOver > 0) {
            String others = sink.passedOver == 1 ? "" : ", and " + (sink.passedOver - 1) + " more";
            addProblem(file.name(), "passed over " + sink.firstPassedOver + others, false);
        }
        if (whole || sink.playlists > 0 || sink.tracks > 0) {
            filesByKind.merge(reader.kind(), 1, Integer::sum);
        }
    }

    private boolean read(PlaylistReader reader, SourceFile file, FileSink sink) {
        try {
            reader.read(file, sink);
            return true;
        } catch (IOException e) {
            addProblem(file.name(), sink.playlists == 0 ? reason(e) : reason(e) + sink.before(), false);
            return false;
        }
    }

    @Override
    public void problem(String name, IOException e) {
        addProblem(name, reason(e), false);
    }

    private void addProblem(String file, String reason, boolean isUnknown) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(new SourceProblem(file, reason, isUnknown));
        }
        if (isUnknown) {
            unknown++;
        } else {
            damaged++;
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }

    /// Takes what one file holds.
    private final class FileSink implements PlaylistSink {

        private final SourceKind kind;
        private long playlists;
        private long tracks;
        private long passedOver;
        private @Nullable String firstPassedOver;

        FileSink(SourceKind kind) {
            this.kind = kind;
        }

        @Override
        public void playlist(SourcePlaylist playlist) {
            playlists++;
            collected.add(kind, playlist);
        }

        @Override
        public void track(TrackDescription track) {
            tracks++;
            collected.add(track);
        }

        @Override
        public void passedOver(String reason) {
            passedOver++;
            if (firstPassedOver == null) {
                firstPassedOver = reason;
            }
        }

        String before() {
            return "; " + playlists + (playlists == 1 ? " playlist" : " playlists") + " before that read";
        }
    }

    /// Counts what is read of a file, and stops where the thread is interrupted.
    private final class Watched extends FilterInputStream {

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("reading playlists was stopped");
            }
            int count = super.read(bytes, from, length);
            listener.read(Math.max(0, count));
            return count;
        }
    }
}
