package deejai.server.playlists;

import static deejai.server.playlists.Bounds.names;

import deejai.playlist.Criterion;
import deejai.playlist.PathPattern;
import deejai.playlist.TrackFilter;
import deejai.playlist.WordPattern;
import deejai.server.identity.Caller;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which tracks may be chosen. What is left out lets every track through.
///
/// @param genres       any of these genres
/// @param notGenres    none of these genres
/// @param albumArtists on releases by any of these artists
/// @param notWords     without these words, see [Criterion.OtherWords]
/// @param paths        in any of these folders or files; only for callers who see paths
/// @param years        released in these years; null for any or unknown
/// @param minutes      of such a length; null for any
@Schema(name = "Filter", description = "Which tracks may be chosen. Seeds, waypoints and pins need not pass it.")
record FilterRequest(
        @Schema(
                description = "Any of these will do. Case, accents and punctuation do not matter",
                example = "[\"Jazz\"]")
        List<String> genres,

        @Schema(description = "Choose no track of these genres", example = "[\"Spoken\"]")
        List<String> notGenres,

        @Schema(description = "Choose only tracks of releases by one of these artists")
        List<String> albumArtists,

        @Schema(
                description = "Choose no track that has all the words of one of these texts in its title, album,"
                        + " genres or path; * at the end of a word stands for any ending",
                example = "[\"christmas\", \"audiobook*\"]")
        List<String> notWords,

        @Schema(
                description = "Choose only tracks in a folder or file of one of these paths: jazz, jazz/*/live*,"
                        + " /music/**/b-sides. Not for visitors")
        List<String> paths,

        @Nullable @Schema(description = "Choose only tracks released in these years")
        Range years,

        @Nullable @Schema(description = "Choose only tracks that last so many minutes")
        Range minutes) {

    /// Lets every track through.
    static final FilterRequest ANY =
            new FilterRequest(List.of(), List.of(), List.of(), List.of(), List.of(), null, null);

    private static final int MOST_WILDCARDS = 4;

    FilterRequest {
        genres = names("genres", genres);
        notGenres = names("notGenres", notGenres);
        albumArtists = names("albumArtists", albumArtists);
        notWords = names("notWords", notWords);
        paths = names("paths", paths);
        paths.forEach(FilterRequest::requireFewWildcards);
    }

    /// What a pattern with many of them costs to match grows with every one.
    private static void requireFewWildcards(String path) {
        if (path.replace("**", "*").chars().filter(c -> c == '*').count() > MOST_WILDCARDS) {
            throw new IllegalArgumentException(
                    "paths must each hold at most " + MOST_WILDCARDS + " asterisks: " + path);
        }
    }

    /// A range of numbers, both ends included.
    ///
    /// @param from null where it has no beginning
    /// @param to   null where it has no end
    @Schema(name = "Range", description = "Both ends belong to it; either may be left out.")
    record Range(
            @Nullable @Schema(example = "1970") Double from,
            @Nullable @Schema(example = "1979") Double to) {

        double fromOr(double otherwise) {
            return from == null ? otherwise : from;
        }

        double toOr(double otherwise) {
            return to == null ? otherwise : to;
        }
    }

    /// The filter for a caller.
    ///
    /// @throws ProblemException         if it asks about paths and the caller may not see them
    /// @throws IllegalArgumentException if a range ends before it begins
    TrackFilter filter(Caller caller) {
        List<Criterion> criteria = new ArrayList<>();
        // What costs least to know comes first.
        if (minutes != null) {
            criteria.add(new Criterion.Minutes(minutes.fromOr(0), minutes.toOr(Double.POSITIVE_INFINITY)));
        }
        if (years != null) {
            criteria.add(new Criterion.Years((int) years.fromOr(0), (int) years.toOr(Integer.MAX_VALUE)));
        }
        if (!genres.isEmpty()) {
            criteria.add(new Criterion.Genres(Set.copyOf(genres)));
        }
        if (!notGenres.isEmpty()) {
            criteria.add(new Criterion.OtherGenres(Set.copyOf(notGenres)));
        }
        if (!albumArtists.isEmpty()) {
            criteria.add(new Criterion.AlbumArtists(Set.copyOf(albumArtists)));
        }
        if (!notWords.isEmpty()) {
            criteria.add(new Criterion.OtherWords(
                    notWords.stream().map(WordPattern::of).toList()));
        }
        if (!paths.isEmpty()) {
            if (!caller.seesPaths()) {
                throw new ProblemException(ProblemCode.FORBIDDEN, "paths are for those who may see them: sign in");
            }
            criteria.add(new Criterion.Paths(paths.stream().map(PathPattern::of).toList()));
        }
        return new TrackFilter(criteria);
    }
}
