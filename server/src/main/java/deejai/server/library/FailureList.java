package deejai.server.library;

import deejai.library.FailureKind;
import deejai.library.StoredFile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The files that could not be used, and why.
///
/// @param total    number of all of them
/// @param kinds    how many there are of each kind, with what to do about them
/// @param failures those that were asked for, by path
@Schema(name = "Failures")
record FailureList(int total, List<Kind> kinds, List<Failure> failures) {

    /// Files that failed for like reasons.
    @Schema(name = "FailureKind")
    record Kind(
            @Schema(example = "damaged") String kind,
            @Schema(example = "cut off or damaged") String title,

            @Schema(example = "copy it again from the source")
            String hint,

            int files) {}

    /// A file that could not be used.
    record Failure(String path, String reason, String kind) {}

    /// @param skipped all files that could not be used, by path
    /// @param kind    only those of a kind; null for all
    /// @param offset  how many to leave out at the beginning
    static FailureList of(List<StoredFile> skipped, @Nullable String kind, int offset, int limit) {
        Map<FailureKind, Integer> counts = new EnumMap<>(FailureKind.class);
        skipped.forEach(file -> counts.merge(kindOf(file), 1, Integer::sum));
        List<Kind> kinds = counts.entrySet().stream()
                .map(entry -> new Kind(
                        name(entry.getKey()),
                        entry.getKey().title(),
                        entry.getKey().hint(),
                        entry.getValue()))
                .toList();
        List<Failure> failures = skipped.stream()
                .filter(file -> kind == null || name(kindOf(file)).equals(kind))
                .skip(offset)
                .limit(limit)
                .map(file -> new Failure(file.path().toString(), String.valueOf(file.skipReason()), name(kindOf(file))))
                .toList();
        return new FailureList(skipped.size(), kinds, failures);
    }

    private static FailureKind kindOf(StoredFile file) {
        return FailureKind.of(String.valueOf(file.skipReason()));
    }

    private static String name(FailureKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
