package deejai.cli;

import deejai.server.DeejAiServer;
import deejai.server.ServerSettings;
import deejai.server.ServerSettings.Address;
import deejai.server.ServerSettings.Data;
import deejai.server.ServerSettings.Logs;
import deejai.server.ServerSettings.Permissions;
import deejai.server.ServerSettings.Scans;
import deejai.server.ServerStartException;
import deejai.upkeep.FolderCheck;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `deejai serve`: playlists, music and the library over HTTP.
@Command(
        name = "serve",
        description =
                "Serve playlists, music and the library to browsers and programs, and keep the library up to date.",
        footer = {
            "",
            "Folders that are named are scanned in the background, with those of earlier scans; playlists can be made",
            "as soon as the first tracks have been analysed. Ctrl-C stops the server.",
            "",
            "It listens on 127.0.0.1, where only this machine reaches it, and asks for no password. On any other",
            "address everyone needs an account: the first start prints a link to set up the first one. docs/SECURITY.md",
            "says more, also about reverse proxies and public servers.",
            "",
            "Examples:",
            "  deejai serve ~/Music",
            "  deejai serve ~/Music --host 0.0.0.0",
            "  deejai serve --host 0.0.0.0 --public --database jdbc:postgresql://db/deejai"
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @ParentCommand
    private DeejAi program;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", arity = "0..*", description = "Folders of music, besides those of earlier scans.")
    private List<Path> folders = List.of();

    @Option(names = "--port", paramLabel = "N", description = "Port to listen on. Default: ${DEFAULT-VALUE}.")
    private int port = 8642;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address to listen on; 0.0.0.0: all of this machine. Default: ${DEFAULT-VALUE}.")
    private String host = "127.0.0.1";

    @Option(
            names = "--name",
            paramLabel = "HOST",
            description = "A host name that clients call the server by, as behind a reverse proxy. May be given several"
                    + " times.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--trusted-proxy",
            paramLabel = "ADDRESS",
            description = "A reverse proxy, or a network of them (10.0.0.0/8), whose X-Forwarded headers are believed."
                    + " May be given several times.")
    private List<String> proxies = new ArrayList<>();

    @Option(names = "--accounts", description = "Ask for an account on this machine too.")
    private boolean accounts;

    @Option(
            names = "--public",
            description = "Let visitors without an account search, make, save and rate playlists; they see no paths and"
                    + " hear no files.")
    private boolean visitors;

    @Option(
            names = "--fetch-host",
            paramLabel = "HOST",
            description = "A host that audio may be fetched from when a client of the original's API names a URL. May"
                    + " be given several times. Default: none.")
    private List<String> fetchedHosts = new ArrayList<>();

    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "PostgreSQL for accounts and saved playlists (jdbc:postgresql://HOST/NAME); several servers may"
                            + " share one. Default: a file in your data folder.")
    private @Nullable String database;

    @Option(
            names = "--scan",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Scan when the server starts, or do not.")
    private boolean scan;

    @Option(
            names = "--scan-hours",
            paramLabel = "H",
            description = "Hours from one scan to the next; 0: none but the first. Default: ${DEFAULT-VALUE}.")
    private double scanHours = 12;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Files analysed at the same time. Default: one for each core.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--log-json", description = "Log one JSON document a line instead of text.")
    private boolean logJson;

    @Override
    public Integer call() throws Exception {
        Logging.ofServer();
        Console console = program.console();
        checkFolders();
        try (Stopper stopper = Stopper.ofThisThread();
                DeejAiServer server = start()) {
            tell(server, console);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                // By a signal: the server is told to stop, and the rest is its own business.
                console.note("Stopping ...");
            }
            return stopper.exitCode();
        }
    }

    private void checkFolders() {
        FolderCheck check = new FolderCheck(program.dataFolder().path());
        for (Path folder : folders) {
            check.problem(folder.toAbsolutePath().normalize()).ifPresent(problem -> {
                throw new CommandFailure(problem.reason());
            });
        }
    }

    private DeejAiServer start() {
        try {
            return DeejAiServer.start(settings());
        } catch (ServerStartException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }

    private void tell(DeejAiServer server, Console console) {
        console.print(() -> Map.of("address", server.address()), () -> {});
        console.note("Deej-A.I. is on " + server.address() + " with " + Console.count(server.tracks(), "track")
                + ". Ctrl-C stops it.");
        server.setupLink()
                .ifPresent(link -> console.note("There is no account yet. Make the first one at " + link
                        + (link.getHost().equals("localhost")
                                ? " (on another machine, with the name or address of this one instead of localhost)"
                                : "")));
        if (!server.hasFolders()) {
            console.note("There is no music yet: add a folder in the browser, or name it here, as in"
                    + " deejai serve ~/Music");
        }
    }

    private ServerSettings settings() {
        Path home = program.dataFolder().path();
        try {
            return new ServerSettings(
                    new Data(
                            program.libraryFile(),
                            program.dataFolder().models(),
                            home.resolve("server"),
                            Optional.ofNullable(database)),
                    new Address(host, port, names, proxies),
                    new Permissions(visitors, accounts, fetchedHosts),
                    new Scans(folders, scan, every(), jobs, true),
                    logJson ? Logs.JSON : Logs.TEXT);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private Optional<Duration> every() {
        if (!(scanHours >= 0 && scanHours < 10_000)) {
            throw new IllegalArgumentException("--scan-hours must be 0 or more: " + scanHours);
        }
        return scanHours == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(Math.round(scanHours * 3600)));
    }
}
