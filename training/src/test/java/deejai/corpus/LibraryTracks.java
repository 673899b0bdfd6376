package deejai.corpus;

import deejai.audio.ReplayGain;
import deejai.audio.Tags;
import deejai.library.Track;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Tracks of made-up libraries.
public final class LibraryTracks {

    private LibraryTracks() {}

    /// What tags say of a track.
    public record Said(
            List<String> artists,
            @Nullable String album,
            @Nullable String albumArtist,
            List<String> genres,
            @Nullable Integer year) {}

    /// A track with an id made of its number, in one folder for each album.
    public static Track track(int number, Said said) {
        Tags tags = new Tags(
                "Title " + (char) ('A' + number % 26) + number,
                said.artists,
                said.album,
                said.albumArtist,
                said.genres,
                said.year == null ? OptionalInt.empty() : OptionalInt.of(said.year),
                OptionalInt.of(number),
                OptionalInt.empty(),
                null,
                null,
                List.of(),
                null,
                ReplayGain.NONE);
        return new Track(
                String.format(Locale.ROOT, "%08x", number * 0x9E3779B1),
                tags,
                200,
                Path.of("/music", String.valueOf(said.album), number + ".flac"));
    }

    /// A track by an artist, with an album or none.
    public static Track by(int number, String artist, @Nullable String album) {
        return track(number, new Said(List.of(artist), album, artist, List.of(), null));
    }

    /// A track with a genre and a year of which nothing else is known to be shared.
    public static Track of(int number, String genre, @Nullable Integer year) {
        return track(number, new Said(List.of("Artist " + number), "Album " + number, null, List.of(genre), year));
    }

    /// Tracks that files say nothing of, all in one folder.
    public static Track untagged(int number, String folder) {
        return new Track("id" + number, Tags.NONE, 200, Path.of("/music", folder, "Track " + number + ".mp3"));
    }
}
