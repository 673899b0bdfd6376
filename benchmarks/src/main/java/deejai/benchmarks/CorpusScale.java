package deejai.benchmarks;

import deejai.corpus.Corpus;
import deejai.corpus.CorpusFile;
import deejai.corpus.DescribedCorpus;
import deejai.corpus.TrackDescription;
import deejai.corpus.Vocabulary;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/// What a corpus of the size of the Million Playlist Dataset costs: a million playlists, 66 million entries, a million
/// tracks, of which few are in many playlists (Zipf) and neighbours by number go together.
///
/// `write FILE` makes one, `read FILE` reads it and tells time and memory, `ids FILE` writes it as lines of ids for
/// `deejai corpus convert`. Run each in a process of its own, with `-Xmx3g`.
public final class CorpusScale {

    private static final int TRACKS = 1_000_000;
    private static final int PLAYLISTS = 1_000_000;
    private static final int ENTRIES = 66_000_000;

    private CorpusScale() {}

    /// Measures, and prints.
    ///
    /// @param arguments what to do, and the file
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: CorpusScale write|read|ids FILE");
            System.exit(2);
        }
        Path file = Path.of(arguments[1]);
        long start = System.nanoTime();
        switch (arguments[0]) {
            case "write" -> CorpusFile.write(file, new DescribedCorpus(corpus(), vocabulary(), null));
            case "read" -> read(file);
            case "ids" -> writeIds(file);
            default -> throw new IllegalArgumentException("mode must be write, read or ids: " + arguments[0]);
        }
        System.out.printf(Locale.ROOT, "%s: %.1f s%n", arguments[0], (System.nanoTime() - start) / 1e9);
    }

    private static void read(Path file) throws IOException {
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            DescribedCorpus described = CorpusFile.read(file);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    Locale.ROOT,
                    "%,d entries of %,d tracks in %.2f s, %,d MB of heap, file %,d MB%n",
                    described.corpus().entries(),
                    described.vocabulary().size(),
                    seconds,
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                    Files.size(file) >> 20);
        }
    }

    private static Corpus corpus() {
        Corpus.Builder corpus = new Corpus.Builder(TRACKS);
        SplittableRandom random = new SplittableRandom(1);
        int left = ENTRIES;
        for (int playlist = 0; playlist < PLAYLISTS; playlist++) {
            int[] tracks = playlist(random, left, PLAYLISTS - playlist);
            corpus.add(tracks);
            left -= tracks.length;
        }
        return corpus.build();
    }

    /// A playlist of random length that leaves about as much for each of the others.
    private static int[] playlist(SplittableRandom random, int left, int playlistsLeft) {
        int length = playlistsLeft == 1 ? left : random.nextInt(1, Math.max(2, 2 * left / playlistsLeft));
        int[] tracks = new int[length];
        double centre = random.nextDouble();
        for (int i = 0; i < length; i++) {
            double near = Math.min(0.999_999, Math.abs(centre + 0.05 * random.nextGaussian()));
            double where = random.nextInt(4) == 0 ? random.nextDouble() : near;
            tracks[i] = (int) Math.pow(TRACKS, Math.min(1, where)) % TRACKS;
        }
        return Arrays.stream(tracks).distinct().toArray();
    }

    private static Vocabulary vocabulary() {
        return Vocabulary.of(new AbstractList<>() {
            @Override
            public TrackDescription get(int track) {
                return new TrackDescription(
                        String.format(Locale.ROOT, "spotify:track:%022d", track),
                        "Artist of " + track / 12,
                        "A title of usual length " + track,
                        String.format(Locale.ROOT, "USXXX%07d", track),
                        null);
            }

            @Override
            public int size() {
                return TRACKS;
            }
        });
    }

    private static void writeIds(Path file) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        int left = ENTRIES;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int playlist = 0; playlist < PLAYLISTS; playlist++) {
                int[] tracks = playlist(random, left, PLAYLISTS - playlist);
                left -= tracks.length;
                for (int track : tracks) {
                    out.append('t').append(Integer.toString(track)).append(' ');
                }
                out.append('\n');
            }
        }
    }
}
