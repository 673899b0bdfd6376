package deejai.slices;

import deejai.corpus.TrackDescription;
import deejai.files.AtomicFile;
import deejai.spectrogram.Preprocessing;
import deejai.spectrogram.Preprocessing.Reference;
import deejai.spectrogram.Preprocessing.Scaling;
import deejai.spectrogram.Preprocessing.Slicing;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Slices and descriptors of tracks, in a folder: one file a track, named by the hash of its sound, in two levels of
/// folders (`ab/cd/abcd...slices`). A file is whole or not there, so that a build that is killed loses one track.
///
/// The files say all there is to know. [#MANIFEST], a list of the tracks for people and other programs, is made of
/// them and never read.
public final class SliceCache {

    /// How the slices are made: continuous, and the 80 dB below a slice's loudest point as bytes. The floats of
    /// [Preprocessing#MP3TOVEC] are these bytes with the slice's range brought to 0..1, but for the rounding.
    public static final Preprocessing PREPROCESSING = new Preprocessing(
            22_050, 2048, 512, 96, 216, Slicing.CONTINUOUS, Reference.SLICE_MAXIMUM, 80, Scaling.BYTE_TO_UNIT);

    /// Name of the list of tracks: tab-separated id, path, artist, album, collection, title, slices.
    public static final String MANIFEST = "manifest.tsv";

    static final long PREPROCESSING_HASH = hash(PREPROCESSING);

    private static final String ENDING = ".slices";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern CONTROL_CHARACTERS = Pattern.compile("[\\p{Cntrl}]");

    private final Path folder;

    /// The cache in a folder, which need not exist yet.
    public SliceCache(Path folder) {
        this.folder = folder;
    }

    /// The folder.
    public Path folder() {
        return folder;
    }

    /// The tracks, sorted by path.
    ///
    /// @throws IOException if the folder cannot be read, or a file in it is damaged or of another version
    public List<SliceTrack> tracks() throws IOException {
        try (SliceSet set = CachedSlices.open(this)) {
            return set.tracks();
        }
    }

    /// What the tags say of each track, by its id; the id in a description is the path.
    ///
    /// @throws IOException as for [#tracks()]
    public Map<String, TrackDescription> descriptions() throws IOException {
        return files().stream()
                .collect(Collectors.toMap(
                        file -> file.track().id(), SliceFile::description, (first, _) -> first, TreeMap::new));
    }

    /// Makes the list of tracks.
    ///
    /// @throws IOException as for [#tracks()], or if it cannot be written
    public void writeManifest() throws IOException {
        Comparator<SliceFile> byPath = Comparator.comparing(file -> file.track().path());
        StringBuilder manifest = new StringBuilder("id\tpath\tartist\talbum\tcollection\ttitle\tslices\n");
        files().stream().sorted(byPath).forEach(file -> manifest.append(line(file)));
        Files.createDirectories(folder);
        AtomicFile.writeText(folder.resolve(MANIFEST), manifest.toString());
    }

    private static String line(SliceFile file) {
        SliceTrack track = file.track();
        return Stream.of(
                        track.id(),
                        track.path(),
                        track.artist(),
                        track.album(),
                        track.collection(),
                        file.description().title(),
                        String.valueOf(track.slices()))
                .map(text -> CONTROL_CHARACTERS.matcher(text).replaceAll(" "))
                .collect(Collectors.joining("\t", "", "\n"));
    }

    /// The file of a track, if it is there and can be used.
    ///
    /// @throws IOException if it is there and cannot be read, is damaged or of another version
    @Nullable
    SliceFile find(String id) throws IOException {
        Path path = path(id);
        return Files.exists(path) ? SliceFile.open(path) : null;
    }

    /// Writes the file of a track, in place of one that was there.
    ///
    /// @param start since when files are being written; older ones that are not whole are deleted
    void write(HeardTrack heard, Instant start) throws IOException {
        Path path = path(heard.track().id());
        Files.createDirectories(path.resolveSibling("."));
        AtomicFile.deleteAbandoned(path, start);
        AtomicFile.write(path, temporary -> SliceFile.write(temporary, heard));
    }

    private Path path(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("id must be 32 hexadecimal digits: " + id);
        }
        return folder.resolve(id.substring(0, 2)).resolve(id.substring(2, 4)).resolve(id + ENDING);
    }

    /// All files, by id.
    List<SliceFile> files() throws IOException {
        List<Path> paths;
        try (Stream<Path> found = Files.walk(folder, 3)) {
            paths = found.filter(SliceCache::isSliceFile).sorted().toList();
        }
        List<SliceFile> files = new ArrayList<>(paths.size());
        for (Path path : paths) {
            files.add(SliceFile.open(path));
        }
        return files;
    }

    private static boolean isSliceFile(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(ENDING)
                && ID.matcher(name.substring(0, name.length() - ENDING.length()))
                        .matches();
    }

    private static long hash(Preprocessing preprocessing) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(preprocessing.toString().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
