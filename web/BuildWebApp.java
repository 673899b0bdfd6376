import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Builds the web app with npm, where something of it has changed, and puts it where the server's build takes
/// it from.
/// Maven runs this file as it is, on every system alike.
///
/// Without Node.js the program is built all the same, but says so, and its server shows what to do.
public final class BuildWebApp {

    /// What the build tools need.
    private static final int[] LEAST_NODE = {20, 19};

    private final Path web;
    private final Path target;
    private final boolean checks;

    private BuildWebApp(Path web, Path target, boolean checks) {
        this.web = web;
        this.target = target;
        this.checks = checks;
    }

    /// @param arguments folder of the web app's sources, folder of what the build makes, and whether
    ///                  to check
    ///                  and test the sources too ("true" or "false")
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path web = Path.of(arguments[0]).toRealPath();
        new BuildWebApp(web, Path.of(arguments[1]), Boolean.parseBoolean(arguments[2])).run();
    }

    private void run() throws IOException, InterruptedException {
        Path missing = target.resolve("no-web-app");
        String node = nodeVersion();
        if (!isEnough(node)) {
            Files.createDirectories(target);
            // The launcher builds again when there is another.
            Files.writeString(missing, node);
            System.err.println("The web app is left out: it is built with Node.js %d.%d or newer and npm, which are not here."
                    .formatted(LEAST_NODE[0], LEAST_NODE[1]));
            System.err.println("The command line and the API do without. To have the web app, install them:"
                    + " brew install node, winget install OpenJS.NodeJS.LTS, or see nodejs.org");
            return;
        }
        Files.deleteIfExists(missing);
        FileTime newest = newestSource();
        if (isNewer(target.resolve(checks ? "web-app-checked" : "web-app-built"), newest)) {
            return;
        }
        if (!isNewer(web.resolve("node_modules/.package-lock.json"), timeOf(web.resolve("package-lock.json")))
                || checks && !hasDevelopmentTools()) {
            install();
        }
        if (checks) {
            npm("run", "check");
            npm("test");
        }
        npm("run", "build");
        copy(web.resolve("dist"), target.resolve("web-app"));
        stamp(target.resolve("web-app-built"), newest);
        if (checks) {
            stamp(target.resolve("web-app-checked"), newest);
        }
    }

    /// What `node --version` says, or nothing where there is none.
    private static String nodeVersion() throws InterruptedException {
        try {
            Process node = new ProcessBuilder(program("node"), "--version").start();
            String version = new String(node.getInputStream().readAllBytes()).strip();
            return node.waitFor() == 0 ? version : "";
        } catch (IOException e) {
            return ""; // no such program
        }
    }

    private static boolean isEnough(String version) throws InterruptedException {
        if (!version.matches("v\\d+\\.\\d+\\..*")) {
            return false;
        }
        String[] parts = version.substring(1).split("\\.");
        int major = Integer.parseInt(parts[0]);
        boolean isNew = major > LEAST_NODE[0] || major == LEAST_NODE[0] && Integer.parseInt(parts[1]) >= LEAST_NODE[1];
        try {
            return isNew && new ProcessBuilder(program("npm"), "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false; // Node.js without npm
        }
    }

    /// Not `npm ci`: it refuses a lock that does not name the parts for systems other than where it was
    /// written.
    private void install() throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"));
        if (!checks && !hasDevelopmentTools()) {
            words.add("--omit=dev");
        }
        npm(words.toArray(String[]::new));
    }

    private boolean hasDevelopmentTools() {
        return Files.exists(web.resolve("node_modules/vitest"));
    }

    private void npm(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program("npm"), "--silent"));
        command.addAll(List.of(words));
        Process npm = new ProcessBuilder(command)
                .directory(web.toFile())
                .redirectErrorStream(true)
                .start();
        String told = new String(npm.getInputStream().readAllBytes());
        if (npm.waitFor() != 0) {
            System.err.println(told.strip());
            System.err.println("The web app could not be built: npm " + String.join(" ", words) + " failed in " + web);
            System.exit(1);
        }
    }

    private static String program(String name) {
        boolean isWindows = File.separatorChar == '\\';
        return isWindows ? name.equals("npm") ? "npm.cmd" : name + ".exe" : name;
    }

    /// Time of the last change to anything the app is made of.
    private FileTime newestSource() throws IOException {
        FileTime newest = timeOf(web.resolve("package.json"));
        for (String source : List.of(".", "src", "public", "scripts")) {
            try (Stream<Path> files = Files.walk(web.resolve(source), source.equals(".") ? 1 : Integer.MAX_VALUE)) {
                FileTime latest = files.filter(path -> !path.getFileName().toString().matches("dist|node_modules|target"))
                        .filter(path -> !path.equals(web.resolve(".")))
                        .map(BuildWebApp::timeOf)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
                newest = latest.compareTo(newest) > 0 ? latest : newest;
            }
        }
        return newest;
    }

    private static boolean isNewer(Path made, FileTime source) {
        return Files.exists(made) && timeOf(made).compareTo(source) >= 0;
    }

    private static FileTime timeOf(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /// As old as the sources: what changed during the build is built next time.
    private static void stamp(Path file, FileTime time) throws IOException {
        Files.writeString(file, "");
        Files.setLastModifiedTime(file, time);
    }

    /// Copies what browsers load; what else vite writes begins with a dot.
    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            try (Stream<Path> old = Files.walk(to)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = from.relativize(file).toString();
                if (!name.startsWith(".")) {
                    Path copied = to.resolve(name);
                    Files.createDirectories(copied.getParent());
                    Files.copy(file, copied, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
