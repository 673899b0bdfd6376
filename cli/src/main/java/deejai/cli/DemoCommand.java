package deejai.cli;

import deejai.demo.DemoLibrary;
import deejai.demo.DemoReport;
import deejai.demo.DemoSettings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `deejai demo`: composes a small library for those who have no music at hand.
@Command(
        name = "demo",
        description = "Compose a small library of invented music, to try everything with.",
        footer = {
            "",
            "Pieces of about a minute in eight styles, from ambient to gamelan, by artists that do not exist, with tags",
            "and covers: half a minute of work, about 35 MB. What is there already stays as it is, so the same command",
            "goes on where it was stopped.",
            "",
            "Examples:",
            "  deejai demo ~/demo-music && deejai scan ~/demo-music",
            "  deejai demo ~/demo-music --tracks 96",
            "  deejai demo other-pieces --seed 7"
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @ParentCommand
    private DeejAi program;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder to write to; made if it is not there.")
    private Path folder;

    @Option(
            names = "--tracks",
            paramLabel = "N",
            description = "How many pieces, 1 to " + DemoSettings.MOST_TRACKS + ". Default: ${DEFAULT-VALUE}.")
    private int tracks = DemoSettings.standard().tracks();

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Another number makes other pieces under the same names. Default: ${DEFAULT-VALUE}.")
    private long seed = DemoSettings.standard().seed();

    @Override
    public Integer call() throws Exception {
        DemoSettings settings = settings();
        Console console = program.console();
        return Stopper.stopping(() -> {
            DemoReport report;
            try (DemoProgress progress = new DemoProgress(console, settings.tracks())) {
                report = DemoLibrary.write(folder, settings, progress);
            }
            console.print(() -> document(report), () -> print(report, console));
            return 0;
        });
    }

    private DemoSettings settings() {
        try {
            return DemoSettings.standard().withTracks(tracks).withSeed(seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private Map<String, Object> document(DemoReport report) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("path", folder.toAbsolutePath().toString());
        document.put("composed", report.composed());
        document.put("present", report.present());
        document.put("bytes", report.bytes());
        return document;
    }

    private void print(DemoReport report, Console console) {
        console.line(Console.count(report.composed(), "piece") + " composed, " + report.present() + " already there, "
                + Console.size(report.bytes()));
        console.note("Next: deejai scan " + folder);
    }
}
