package deejai.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.audio.Tags;
import deejai.exchange.EntryMatcher.Match;
import deejai.exchange.EntryMatcher.Way;
import deejai.library.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryMatcherTest {

    @TempDir
    private Path folder;

    @Test
    void fileOfTheLibraryIsItsTrack() {
        Track track = track("1", "a.mp3", "A", "B", 100);
        Match match = matcher(track).match(entry(folder.resolve("a.mp3"), "Someone - Else", 7));
        assertThat(match.track()).isEqualTo(track);
        assertThat(match.way()).isEqualTo(Way.FILE);
    }

    @Test
    void otherFileOfATrackIsFoundToo() {
        Track track = track("1", "a.mp3", "A", "B", 100);
        Path copy = folder.resolve("copy.mp3");
        EntryMatcher matcher =
                new EntryMatcher(List.of(track), path -> path.equals(copy) ? Optional.of(track) : Optional.empty());
        assertThat(matcher.match(entry(copy, "", 0)).way()).isEqualTo(Way.FILE);
    }

    @Test
    void symbolicLinkLeadsToTheTrack() throws IOException {
        Path real = folder.toRealPath();
        Path file = Files.createFile(real.resolve("a.mp3"));
        Path link = Files.createSymbolicLink(real.resolve("link.mp3"), file);
        Track track = new Track("1", Tags.named("B", List.of("A")), 100, file);
        assertThat(matcher(track).match(entry(link, "", 0))).isEqualTo(new Match(entry(link, "", 0), track, Way.FILE));
    }

    @Test
    void movedFileIsGuessedByFileNameAndName() {
        Track live = track("1", "live/song.mp3", "A", "B (Live)", 100);
        Track track = track("2", "studio/song.mp3", "A", "B", 100);
        Match match = matcher(live, track).match(entry(Path.of("/old/song.mp3"), "a - b", 300));
        assertThat(match.track()).isEqualTo(track);
        assertThat(match.way()).isEqualTo(Way.GUESS);
    }

    @Test
    void renamedFileIsGuessedByItsNameIfTheLengthFits() {
        EntryMatcher matcher = matcher(
                track("1", "x.mp3", "A", "B", 300),
                track("2", "y.mp3", "Á", "B", 100),
                track("3", "z.mp3", "A", "C", 104));
        assertThat(id(matcher.match(entry(Path.of("/old/q.mp3"), "A - B", 102))))
                .isEqualTo("2");
        assertThat(id(matcher.match(entry(Path.of("/old/q.mp3"), "A - B", 0)))).isEqualTo("1");
        assertThat(id(matcher.match(entry(Path.of("/old/q.mp3"), "A - B", 200))))
                .isNull();
    }

    @Test
    void fileWithoutANameIsGuessedByItsFolders() {
        EntryMatcher matcher = matcher(
                track("1", "one/01.mp3", "A", "B", 300),
                track("2", "two/01.mp3", "A", "C", 300),
                track("3", "two/unique.mp3", "A", "D", 300));
        assertThat(id(matcher.match(entry(Path.of("/old/two/01.mp3"), "", 0)))).isEqualTo("2");
        assertThat(id(matcher.match(entry(Path.of("/old/three/01.mp3"), "", 0))))
                .isNull();
        assertThat(id(matcher.match(entry(Path.of("/old/unique.mp3"), "", 0)))).isEqualTo("3");
        assertThat(id(matcher.match(entry(Path.of("/old/Unique.mp3"), "unique", 0))))
                .isEqualTo("3");
        assertThat(id(matcher.match(entry(Path.of("/old/unique.mp3"), "X - Y", 0))))
                .isNull();
    }

    @Test
    void fileOfAnotherSystemIsGuessedAndAStreamIsNot() {
        EntryMatcher matcher = matcher(track("1", "two/song.mp3", "A", "B", 300));
        assertThat(id(matcher.match(new PlaylistEntry.Written("D:\\Music\\two\\song.mp3", null, "", 0, List.of()))))
                .isEqualTo("1");
        PlaylistEntry.Written stream =
                new PlaylistEntry.Written("http://radio.example/song.mp3", null, "A - B", 0, List.of());
        assertThat(matcher.match(stream)).isEqualTo(new Match(stream, null, Way.NONE));
        assertThat(matcher.match(stream).known()).isEqualTo(stream);
    }

    @Test
    void knownEntryKeepsItsComments() {
        Track track = track("1", "a.mp3", "A", "B", 100);
        PlaylistEntry.Written entry =
                new PlaylistEntry.Written("a.mp3", folder.resolve("a.mp3"), "", 0, List.of("#EXTGRP:x"));
        assertThat(matcher(track).match(entry).known()).isEqualTo(new PlaylistEntry.Known(track, List.of("#EXTGRP:x")));
    }

    private static @Nullable String id(Match match) {
        Track track = match.track();
        return track == null ? null : track.id();
    }

    private static EntryMatcher matcher(Track... tracks) {
        return new EntryMatcher(List.of(tracks), _ -> Optional.empty());
    }

    private static PlaylistEntry.Written entry(Path path, String label, double seconds) {
        return new PlaylistEntry.Written(path.toString(), path, label, seconds, List.of());
    }

    private Track track(String id, String path, String artist, String title, double seconds) {
        return new Track(id, Tags.named(title, List.of(artist)), seconds, folder.resolve(path));
    }
}
