package deejai.server.tracks;

import deejai.library.Track;
import deejai.playlist.ArtistNames;
import deejai.playlist.Catalogue;
import deejai.playlist.TrackKeys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The artists of a catalogue. It is made of the keys that the catalogue has anyway; besides, one track of each
/// artist is looked at for the spelling of the name.
final class ArtistIndex {

    private final Catalogue catalogue;
    private final List<Artist> artists;
    private final RowGroups rows;
    private final NameIndex names;

    /// @param name  as it is written on the first of the tracks
    /// @param key   folded name
    /// @param group of its rows
    private record Artist(String name, String key, int group) {}

    private ArtistIndex(Catalogue catalogue, List<Artist> artists, RowGroups rows) {
        this.catalogue = catalogue;
        this.artists = artists;
        this.rows = rows;
        NameIndex.Builder builder = new NameIndex.Builder(artists.size());
        artists.forEach(artist -> builder.add(artist.key(), artist.name()));
        names = builder.build();
    }

    static ArtistIndex of(Catalogue catalogue) {
        TrackKeys keys = catalogue.keys();
        int groups =
                1 + IntStream.range(0, keys.rows()).flatMap(keys::artists).max().orElse(-1);
        RowGroups rows = RowGroups.of(groups, keys.rows(), keys::artists);
        List<Artist> artists = new ArrayList<>(groups);
        for (int group = 0; group < groups; group++) {
            artists.add(artist(catalogue, rows.first(group), group));
        }
        artists.sort(Comparator.comparingInt((Artist artist) -> rows.size(artist.group()))
                .reversed()
                .thenComparing(Artist::key));
        return new ArtistIndex(catalogue, List.copyOf(artists), rows);
    }

    /// The artist of a number among those of a track.
    private static Artist artist(Catalogue catalogue, int row, int group) {
        int place = (int)
                catalogue.keys().artists(row).takeWhile(other -> other != group).count();
        var spelled = List.copyOf(ArtistNames.spelled(catalogue.track(row)).entrySet());
        var name = spelled.get(place);
        return new Artist(name.getValue(), name.getKey(), group);
    }

    /// Artists by words of their names; those with most tracks first.
    ///
    /// @param words blank for all
    List<ArtistView> search(String words, int limit) {
        return names.search(words, limit).stream()
                .map(artists::get)
                .map(artist -> new ArtistView(
                        artist.name(),
                        rows.size(artist.group()),
                        catalogue.track(rows.first(artist.group())).id()))
                .toList();
    }

    /// The tracks of an artist, album by album; empty where there are none.
    List<Track> tracks(String name) {
        String key = ArtistNames.of(List.of(name)).stream().findFirst().orElse("");
        return names.find(key).stream()
                .map(entry -> artists.get(entry).group())
                .flatMap(rows::of)
                .mapToObj(catalogue::track)
                .sorted(AlbumOrder.BY_ALBUM)
                .toList();
    }
}
