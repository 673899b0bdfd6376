package deejai.evaluation;

import deejai.library.Track;
import deejai.playlist.ArtistNames;
import deejai.playlist.Playlist;
import deejai.playlist.PlaylistTrack;
import deejai.playlist.Rules;
import deejai.playlist.SongName;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/// How often playlists repeat themselves: shares, 0..1, of the tracks after the first of each playlist. What is
/// not known of a track counts as no repeat.
///
/// @param nearArtists by an artist of one of the three tracks before (the default spacing of artists, whatever
///                    the rule in force, so that figures compare)
/// @param artists     by an artist of any track before
/// @param albums      from the album of any track before
/// @param songs       another version of a song that has been played before
public record Repeats(double nearArtists, double artists, double albums, double songs) {

    private static final int NEAR = Rules.DEFAULT.artistSpacing();

    static Repeats of(List<Playlist> playlists) {
        Mean nearArtists = new Mean();
        Mean artists = new Mean();
        Mean albums = new Mean();
        Mean songs = new Mean();
        for (Playlist playlist : playlists) {
            List<Track> tracks =
                    playlist.tracks().stream().map(PlaylistTrack::track).toList();
            count(tracks, ArtistNames::of, NEAR, nearArtists);
            count(tracks, ArtistNames::of, tracks.size(), artists);
            count(tracks, Repeats::album, tracks.size(), albums);
            count(tracks, Repeats::song, tracks.size(), songs);
        }
        return new Repeats(nearArtists.value(), artists.value(), albums.value(), songs.value());
    }

    /// Counts the tracks that share a name with one of so many tracks before them.
    private static void count(List<Track> tracks, Function<Track, Set<String>> names, int before, Mean share) {
        List<Set<String>> all = tracks.stream().map(names).toList();
        for (int i = 1; i < all.size(); i++) {
            Set<String> earlier = new HashSet<>();
            all.subList(Math.max(0, i - before), i).forEach(earlier::addAll);
            share.add(all.get(i).stream().anyMatch(earlier::contains) ? 1 : 0);
        }
    }

    /// The album with whose it is: many artists have a "Greatest Hits".
    private static Set<String> album(Track track) {
        String album = track.tags().album();
        String artist = Objects.requireNonNullElse(track.tags().albumArtist(), track.artist());
        return album == null ? Set.of() : Set.of(artist + "\n" + album);
    }

    private static Set<String> song(Track track) {
        String song = SongName.of(track);
        return song == null ? Set.of() : Set.of(song);
    }
}
