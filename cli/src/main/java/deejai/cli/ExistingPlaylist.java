package deejai.cli;

import deejai.exchange.EntryMatcher;
import deejai.exchange.EntryMatcher.Match;
import deejai.exchange.EntryMatcher.Way;
import deejai.exchange.PlaylistEntry;
import deejai.exchange.PlaylistFile;
import deejai.library.Library;
import deejai.library.Track;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A playlist file that a command works on, with what the library knows of it.
///
/// @param file     where it is
/// @param contents what it says
/// @param entries  of the playlist: tracks of the library where it has them
record ExistingPlaylist(Path file, PlaylistFile contents, List<PlaylistEntry> entries) {

    /// Entries of one kind that are told one by one.
    private static final int TOLD = 10;

    ExistingPlaylist {
        entries = List.copyOf(entries);
    }

    /// Reads a playlist, and says which of its entries were guessed and which are unknown.
    static ExistingPlaylist read(Path file, Library library, Console console) throws IOException {
        PlaylistFile contents = PlaylistFile.read(file);
        EntryMatcher matcher = new EntryMatcher(library.tracks().all(), library.tracks()::findByPath);
        List<Match> matches = contents.entries().stream().map(matcher::match).toList();
        List<String> guessed = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            Match match = matches.get(i);
            String place = (i + 1) + ": " + match.entry().location();
            if (match.way() == Way.GUESS) {
                guessed.add(place + " is not there any more; taken for "
                        + match.known().name());
            } else if (match.way() == Way.NONE) {
                unknown.add(place + " is not in the library; it keeps its place");
            }
        }
        tell(guessed, console);
        tell(unknown, console);
        return new ExistingPlaylist(
                file, contents, matches.stream().map(Match::known).toList());
    }

    private static void tell(List<String> notes, Console console) {
        notes.stream().limit(TOLD).forEach(console::note);
        if (notes.size() > TOLD) {
            console.note("... and " + (notes.size() - TOLD) + " more like that");
        }
    }

    /// What to call it.
    String title() {
        String title = contents.title();
        if (title != null) {
            return title;
        }
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.lastIndexOf('.'));
    }

    /// The tracks by their places; empty for places that the library does not know.
    List<Optional<Track>> places() {
        return places(entries);
    }

    /// The tracks of entries by their places.
    static List<Optional<Track>> places(List<PlaylistEntry> entries) {
        return entries.stream().map(ExistingPlaylist::track).toList();
    }

    private static Optional<Track> track(PlaylistEntry entry) {
        return switch (entry) {
            case PlaylistEntry.Known known -> Optional.of(known.track());
            case PlaylistEntry.Written _ -> Optional.empty();
        };
    }

    /// The tracks that the library has.
    List<Track> tracks() {
        return places().stream().flatMap(Optional::stream).toList();
    }

    /// The tracks that a listener has turned down before, as far as the library has them.
    List<Track> turnedDown(Library library) {
        return contents.turnedDown().stream()
                .map(library.tracks()::find)
                .flatMap(Optional::stream)
                .toList();
    }
}
