package deejai.cli;

import deejai.library.Library;
import deejai.library.LibraryException;
import deejai.library.VectorStore.StoredModel;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Drops the vectors of a model from a library, if that leaves every track with vectors of another.
final class VectorDrop {

    private final Session session;
    private final Library library;
    private final List<StoredModel> models;

    VectorDrop(Session session) {
        this.session = session;
        this.library = session.library();
        this.models = library.vectors().models();
    }

    /// Drops the vectors and says what that freed.
    ///
    /// @param name         of the model: a label, a name, or the beginning of a hash
    /// @param forgetTracks whether tracks may leave the library that have vectors of this model only
    void drop(String name, boolean forgetTracks, Console console) throws IOException, LibraryException {
        if (library.isReadOnly()) {
            throw new CommandFailure(library.file() + ": is read-only; allow writing to it");
        }
        StoredModel model = find(name);
        int forgotten = library.vectors().countWithoutOthers(model);
        check(model, forgotten, forgetTracks);
        long before = library.sizeBytes();
        library.dropVectors(model);
        long freed = Math.max(0, before - library.sizeBytes());

        Map<String, Object> document = new LinkedHashMap<>();
        document.put("model", model.label());
        document.put("tracks", model.tracks());
        document.put("forgotten", forgotten);
        document.put("freedBytes", freed);
        console.print(
                () -> document,
                () -> console.line("Dropped the vectors that " + Console.count(model.tracks(), "track") + " had of "
                        + model.label() + "; the library is " + Console.size(freed) + " smaller"));
        if (forgotten > 0) {
            console.note(Console.count(forgotten, "track") + " left the library; deejai scan finds them again");
        }
    }

    private StoredModel find(String name) {
        List<StoredModel> found = models.stream()
                .filter(model -> model.label().equals(name) || model.name().equals(name) || isHash(name, model))
                .toList();
        if (found.size() != 1) {
            throw new CommandFailure((found.isEmpty()
                            ? "the library has no vectors of a model named '"
                            : "several models" + " are named '")
                    + name + "'; it has vectors of "
                    + models.stream()
                            .map(model -> model.label() + " (" + model.hash().substring(0, 6) + ")")
                            .collect(Collectors.joining(", ")));
        }
        return found.getFirst();
    }

    private static boolean isHash(String name, StoredModel model) {
        return name.length() >= 6 && model.hash().startsWith(name);
    }

    private void check(StoredModel model, int withoutOthers, boolean forgetTracks) throws IOException {
        if (model.hash().equals(session.chosenModel().hash())) {
            throw new CommandFailure(
                    model.label() + " is the model that scans use; choose another one first: deejai model use MODEL");
        }
        if (models.stream().noneMatch(other -> !other.equals(model) && other.tracks() > 0)) {
            throw new CommandFailure("the library has vectors of " + model.label()
                    + " only; deejai scan makes those of the model in use");
        }
        if (withoutOthers > 0 && !forgetTracks) {
            throw new CommandFailure(Console.count(withoutOthers, "track") + " would have no vectors without those of "
                    + model.label() + ": scan them first (deejai scan), or let them leave the library with"
                    + " --forget-tracks");
        }
    }
}
