package deejai.server.tracks;

import deejai.library.TextFolding;
import deejai.library.Track;
import deejai.playlist.ArtistNames;
import deejai.playlist.Catalogue;
import deejai.playlist.TrackKeys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The albums of a catalogue. It is made of the keys that the catalogue has anyway; besides, one track of each album
/// is looked at for its name. The keys tell albums without an album artist apart by their folders; where name and
/// artist are the same, the folders are those of discs, and the album is one.
final class AlbumIndex {

    private final Catalogue catalogue;
    private final List<Album> albums;
    private final RowGroups rows;
    private final NameIndex names;

    /// @param name   as it is written on the first of the tracks
    /// @param artist null where there are several and the tags name none for the album
    /// @param key    letters of both
    /// @param group  of its rows
    private record Album(String name, @Nullable String artist, String key, int group) {

        static Album of(String name, @Nullable String artist, int group) {
            return new Album(name, artist, AlbumIndex.key(name, artist), group);
        }
    }

    private AlbumIndex(Catalogue catalogue, List<Album> albums, RowGroups rows) {
        this.catalogue = catalogue;
        this.albums = albums;
        this.rows = rows;
        NameIndex.Builder builder = new NameIndex.Builder(albums.size());
        albums.forEach(album ->
                builder.add(album.key(), album.artist() == null ? album.name() : album.name() + " " + album.artist()));
        names = builder.build();
    }

    private static String key(String name, @Nullable String artist) {
        return TextFolding.letters(name) + "\t" + (artist == null ? "" : TextFolding.letters(artist));
    }

    static AlbumIndex of(Catalogue catalogue) {
        TrackKeys keys = catalogue.keys();
        int folders = 1 + IntStream.range(0, keys.rows()).map(keys::album).max().orElse(-1);
        RowGroups byFolder = RowGroups.of(folders, keys.rows(), row -> known(keys.album(row)));
        Map<String, Integer> groups = new HashMap<>();
        List<Album> albums = new ArrayList<>();
        int[] groupOfFolder = new int[folders];
        for (int folder = 0; folder < folders; folder++) {
            Track first = catalogue.track(byFolder.first(folder));
            Album album = Album.of(
                    String.valueOf(first.tags().album()), artist(first, byFolder, folder, keys), albums.size());
            Integer other = groups.putIfAbsent(album.key(), album.group());
            groupOfFolder[folder] = other == null ? album.group() : other;
            if (other == null) {
                albums.add(album);
            }
        }
        RowGroups rows = RowGroups.of(
                albums.size(), keys.rows(), row -> known(keys.album(row)).map(folder -> groupOfFolder[folder]));
        albums.sort(Comparator.comparingInt((Album album) -> rows.size(album.group()))
                .reversed()
                .thenComparing(Album::key));
        return new AlbumIndex(catalogue, List.copyOf(albums), rows);
    }

    private static IntStream known(int number) {
        return number == TrackKeys.UNKNOWN ? IntStream.empty() : IntStream.of(number);
    }

    /// The artist of the album, or else the first artist of its first track where that is one of every track.
    private static @Nullable String artist(Track first, RowGroups byFolder, int folder, TrackKeys keys) {
        String albumArtist = first.tags().albumArtist();
        if (albumArtist != null) {
            return albumArtist;
        }
        OptionalInt number = keys.artists(byFolder.first(folder)).findFirst();
        boolean shared = number.isPresent()
                && byFolder.of(folder).allMatch(row -> keys.artists(row).anyMatch(other -> other == number.getAsInt()));
        return shared ? ArtistNames.spelled(first).values().iterator().next() : null;
    }

    /// Albums by words of their names and artists; those with most tracks first.
    ///
    /// @param words blank for all
    List<AlbumView> search(String words, int limit) {
        return names.search(words, limit).stream()
                .map(albums::get)
                .map(this::view)
                .toList();
    }

    private AlbumView view(Album album) {
        int year = rows.of(album.group())
                .map(catalogue.tracks()::year)
                .filter(known -> known > 0)
                .min()
                .orElse(0);
        return new AlbumView(
                album.name(),
                album.artist(),
                year == 0 ? null : year,
                rows.size(album.group()),
                catalogue.track(rows.first(album.group())).id());
    }

    /// The tracks of an album in their order; empty where there is no such album.
    ///
    /// @param artist null for an album of several artists
    List<Track> tracks(String name, @Nullable String artist) {
        return names.find(key(name, artist)).stream()
                .map(entry -> albums.get(entry).group())
                .flatMap(rows::of)
                .mapToObj(catalogue::track)
                .sorted(AlbumOrder.BY_PLACE)
                .toList();
    }
}
