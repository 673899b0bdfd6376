package deejai.playlist;

import deejai.library.TextFolding;
import deejai.library.Track;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// One thing that a track must be like to be chosen. Names are compared without case, accents and punctuation:
/// "Hip-Hop" and "hip hop" are one genre.
public sealed interface Criterion {

    /// True where a track is like that.
    boolean test(Track track);

    /// What turns a track away, in words: "the genre filter".
    String text();

    /// Of one of these genres. A tag that lists several ("Rock/Pop", "Jazz; Blues") names each of them; a track
    /// without a genre is none of them.
    ///
    /// @param genres at least one name; folded
    record Genres(Set<String> genres) implements Criterion {

        public Genres {
            genres = foldedNames("genres", genres, TextFolding::letters);
        }

        @Override
        public boolean test(Track track) {
            return GenreNames.of(track).anyMatch(genres::contains);
        }

        @Override
        public String text() {
            return "the genre filter";
        }
    }

    /// Of none of these genres, or of an unknown one.
    ///
    /// @param genres at least one name; folded
    record OtherGenres(Set<String> genres) implements Criterion {

        public OtherGenres {
            genres = foldedNames("genres", genres, TextFolding::letters);
        }

        @Override
        public boolean test(Track track) {
            return GenreNames.of(track).noneMatch(genres::contains);
        }

        @Override
        public String text() {
            return "the filter of unwanted genres";
        }
    }

    /// Released in these years; a track of an unknown year is not.
    ///
    /// @param first first year
    /// @param last  last year, not before the first
    record Years(int first, int last) implements Criterion {

        public Years {
            if (last < first) {
                throw new IllegalArgumentException("years must not end before they begin: " + first + "-" + last);
            }
        }

        @Override
        public boolean test(Track track) {
            int year = track.tags().year().orElse(Integer.MIN_VALUE);
            return track.tags().year().isPresent() && year >= first && year <= last;
        }

        @Override
        public String text() {
            return "the year filter";
        }
    }

    /// Of such a length; a track of unknown length is not.
    ///
    /// @param minMinutes at least 0
    /// @param maxMinutes at least minMinutes; may be infinite
    record Minutes(double minMinutes, double maxMinutes) implements Criterion {

        public Minutes {
            if (!(minMinutes >= 0 && maxMinutes >= minMinutes)) {
                throw new IllegalArgumentException("track minutes must be from 0 up and not end before they begin: "
                        + minMinutes + "-" + maxMinutes);
            }
        }

        @Override
        public boolean test(Track track) {
            double seconds = track.durationSeconds();
            return seconds > 0 && seconds >= 60 * minMinutes && seconds <= 60 * maxMinutes;
        }

        @Override
        public String text() {
            return "the length filter";
        }
    }

    /// In a folder, or a file, of such a path.
    ///
    /// @param patterns at least one, any of which will do
    record Paths(List<PathPattern> patterns) implements Criterion {

        public Paths {
            patterns = List.copyOf(patterns);
            if (patterns.isEmpty()) {
                throw new IllegalArgumentException("patterns must hold at least one pattern: none");
            }
        }

        @Override
        public boolean test(Track track) {
            return track.path() != null && patterns.stream().anyMatch(pattern -> pattern.matches(track.path()));
        }

        @Override
        public String text() {
            return "the path filter";
        }
    }

    /// On a release by one of these artists; where the tags name no artist of the release, those of the track
    /// count.
    ///
    /// @param artists at least one name; folded
    record AlbumArtists(Set<String> artists) implements Criterion {

        public AlbumArtists {
            artists = foldedNames("albumArtists", artists, ArtistNames::folded);
        }

        @Override
        public boolean test(Track track) {
            String albumArtist = track.tags().albumArtist();
            return albumArtist != null
                    ? artists.contains(ArtistNames.folded(albumArtist))
                    : ArtistNames.of(track).stream().anyMatch(artists::contains);
        }

        @Override
        public String text() {
            return "the album artist filter";
        }
    }

    /// Without words: no track that has all the words of one of these patterns, as the lines of an [ExcludeList]
    /// that are words.
    ///
    /// @param patterns at least one
    record OtherWords(List<WordPattern> patterns) implements Criterion {

        public OtherWords {
            patterns = List.copyOf(patterns);
            if (patterns.isEmpty()) {
                throw new IllegalArgumentException("patterns must hold at least one pattern: none");
            }
        }

        @Override
        public boolean test(Track track) {
            String words = WordPattern.wordsOf(track);
            return patterns.stream().noneMatch(pattern -> pattern.isIn(words));
        }

        @Override
        public String text() {
            return "the filter of unwanted words";
        }
    }

    /// None of these tracks.
    ///
    /// @param ids ids of the tracks
    record Excluded(Set<String> ids) implements Criterion {

        public Excluded {
            ids = Set.copyOf(ids);
        }

        @Override
        public boolean test(Track track) {
            return !ids.contains(track.id());
        }

        @Override
        public String text() {
            return "the exclude list";
        }
    }

    private static Set<String> foldedNames(String name, Set<String> texts, UnaryOperator<String> folding) {
        Set<String> folded = texts.stream().map(folding).collect(Collectors.toUnmodifiableSet());
        if (folded.isEmpty() || folded.contains("")) {
            throw new IllegalArgumentException(name + " must hold at least one name, and none that is blank: " + texts);
        }
        return folded;
    }
}
