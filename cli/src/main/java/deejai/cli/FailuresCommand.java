package deejai.cli;

import deejai.library.FailureKind;
import deejai.library.StoredFile;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `deejai failures`: every file that was skipped, with its reason and what to do about it.
@Command(
        name = "failures",
        description = "List every file that could not be analysed, with the reason and what to do.",
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
                byKind(failures).forEach((kind, files) -> print(kind, files, console));
                console.note(Console.count(failures.size(), "file") + " could not be analysed");
            });
        }
        return 0;
    }

    private static Map<FailureKind, List<StoredFile>> byKind(List<StoredFile> failures) {
        return failures.stream()
                .collect(Collectors.groupingBy(
                        FailuresCommand::kind, () -> new EnumMap<>(FailureKind.class), Collectors.toList()));
    }

    private static void print(FailureKind kind, List<StoredFile> files, Console console) {
        console.line(Console.count(files.size(), "file") + " " + kind.title() + ": " + kind.hint());
        for (StoredFile file : files) {
            console.line("  " + file.path() + ": " + file.skipReason());
        }
    }

    private static Map<String, Object> document(StoredFile file) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("path", file.path().toString());
        document.put("reason", file.skipReason());
        document.put("kind", kind(file).name().toLowerCase(Locale.ROOT).replace('_', '-'));
        document.put("hint", kind(file).hint());
        return document;
    }

    private static FailureKind kind(StoredFile file) {
        return FailureKind.of(String.valueOf(file.skipReason()));
    }
}
