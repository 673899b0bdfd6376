package deejai.cli;

import deejai.library.Library;
import deejai.library.VectorStore.StoredModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `deejai status`: what the library holds.
@Command(
        name = "status",
        description = "Show what the library holds: tracks, models, sizes.",
        footer = {"", "Example:", "  deejai status --json"},
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @ParentCommand
    private DeejAi program;

    @Override
    public Integer call() throws Exception {
        Console console = program.console();
        try (Session session = Session.open(program)) {
            StoredModel inUse = session.storedModel();
            String hash = inUse == null ? "" : inUse.hash();
            Library library = session.library();
            List<StoredModel> models = library.vectors().models();
            console.print(() -> document(library, models, hash), () -> print(library, models, hash, console));
        }
        return 0;
    }

    private static Map<String, Object> document(Library library, List<StoredModel> models, String inUse) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("library", library.file().toAbsolutePath().toString());
        document.put("sizeBytes", library.sizeBytes());
        document.put("tracks", library.tracks().count());
        document.put("audioSeconds", library.tracks().totalSeconds());
        document.put("failed", library.files().skippedCount());
        document.put(
                "models",
                models.stream()
                        .map(model -> {
                            Map<String, Object> entry = new LinkedHashMap<>();
                            entry.put("name", model.name());
                            entry.put("version", model.version());
                            entry.put("hash", model.hash());
                            entry.put("trained", model.trained());
                            entry.put("tracks", model.tracks());
                            entry.put("inUse", model.hash().equals(inUse));
                            entry.put("stale", library.vectors().isStale(model));
                            return entry;
                        })
                        .toList());
        return document;
    }

    private static void print(Library library, List<StoredModel> models, String inUse, Console console) {
        console.line("Library    " + library.file().toAbsolutePath() + ", " + Console.size(library.sizeBytes()));
        console.line("Tracks     " + Console.count(library.tracks().count(), "track") + ", "
                + Console.duration(library.tracks().totalSeconds()));
        int skipped = library.files().skippedCount();
        console.line(
                "Failures   " + Console.count(skipped, "file") + (skipped == 0 ? "" : " (deejai failures tells why)"));
        for (StoredModel model : models) {
            console.line(
                    "Model      " + model.name() + "-" + model.version() + (model.trained() ? "" : " (not trained)")
                            + ", vectors of " + Console.count(model.tracks(), "track")
                            + (model.hash().equals(inUse) ? ", in use" : ""));
        }
    }
}
