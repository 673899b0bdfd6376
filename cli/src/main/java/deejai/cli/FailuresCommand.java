package deejai.cli;

import deejai.library.StoredFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `deejai failures`: every file that was skipped, with its reason.
@Command(
        name = "failures",
        description = "List every file that could not be analysed, with the reason.",
        footer = {
            "",
            "A file is tried again when it changes, or by deejai scan --retry-failed.",
            "",
            "Example:",
            "  deejai failures --json"
        },
        mixinStandardHelpOptions = true)
final class FailuresCommand implements Callable<Integer> {

    @ParentCommand
    private DeejAi program;

    @Override
    public Integer call() throws Exception {
        Console console = program.console();
        try (Session session = Session.open(program)) {
            List<StoredFile> failures = session.library().files().skipped();
            console.print(() -> failures.stream().map(FailuresCommand::document).toList(), () -> {
                failures.forEach(file -> console.line(file.path() + ": " + file.skipReason()));
                console.note(Console.count(failures.size(), "file") + " could not be analysed");
            });
        }
        return 0;
    }

    private static Map<String, Object> document(StoredFile file) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("path", file.path().toString());
        document.put("reason", file.skipReason());
        return document;
    }
}
