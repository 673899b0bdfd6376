package deejai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests a scanned library of twelve short pieces, made once for all of them: tests must leave it as it is.
final class SharedMusic implements ParameterResolver {

    /// A folder of music, and the program of a user who has scanned it.
    ///
    /// @param root    holds everything, and is deleted in the end
    /// @param folder  the music
    /// @param program has scanned it into the library of its data folder
    record Music(Path root, Path folder, Program program) implements AutoCloseable {

        /// The file of a piece.
        Path file(Piece piece) {
            return folder.resolve(piece.path());
        }

        @Override
        public void close() throws IOException {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /// A piece of music.
    ///
    /// @param path   of its file in the folder
    /// @param artist in its tags; null for a file without tags, which its name describes
    /// @param title  likewise
    record Piece(
            String path, @Nullable String artist, @Nullable String title) {}

    static final Piece ACE = new Piece("rock/01 Ace of Spades.wav", "Motörhead", "Ace of Spades");
    static final Piece ACE_LIVE = new Piece("rock/live/Ace of Spades.wav", "Motörhead", "Ace of Spades (Live)");
    static final Piece REQUIEM = new Piece("classical/Requiem in D minor.wav", "Mozart", "Requiem");
    static final Piece COMMA = new Piece("soul/Earth, Wind & Fire.wav", "Earth, Wind & Fire", "September");
    static final Piece UNTAGGED = new Piece("Nina Simone - Feeling Good.wav", null, null);
    static final List<Piece> PIECES = List.of(
            ACE,
            ACE_LIVE,
            REQUIEM,
            COMMA,
            UNTAGGED,
            new Piece("classical/Clair de lune.wav", "Claude Debussy", "Clair de lune"),
            new Piece("jazz/Blue in Green.wav", "Miles Davis", "Blue in Green"),
            new Piece("jazz/Take Five.wav", "Dave Brubeck", "Take Five"),
            new Piece("pop/Hoppípolla.wav", "Sigur Rós", "Hoppípolla"),
            new Piece("pop/Army of Me.wav", "Björk", "Army of Me"),
            new Piece("pop/#1 Crush.wav", "Garbage", "#1 Crush"),
            new Piece("夜に駆ける.wav", "YOASOBI", "夜に駆ける"));

    private static final double SECONDS = 7;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Music.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedMusic.class))
                .computeIfAbsent(Music.class, type -> scanned(), Music.class);
    }

    /// Writes all pieces into a folder.
    static void write(Path folder) {
        for (int i = 0; i < PIECES.size(); i++) {
            Piece piece = PIECES.get(i);
            WavFile.write(folder.resolve(piece.path()), i, SECONDS + i, piece.artist(), piece.title());
        }
    }

    private static Music scanned() {
        try {
            Path root = Files.createTempDirectory("deejai-music").toRealPath();
            Music music = new Music(root, root.resolve("music"), new Program(root.resolve("home")));
            write(music.folder());
            music.program().done("scan", music.folder().toString(), "--no-co-listening");
            return music;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
