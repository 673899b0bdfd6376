package deejai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `./deejai` and `.mvn/jdk25.sh`, with JDKs and a build that only pretend.
class LauncherTest {

    private static final Path REPOSITORY = repository();

    private static final List<String> TOOLS = List.of(
            "cat",
            "dirname",
            "find",
            "head",
            "kill",
            "ls",
            "mkdir",
            "mktemp",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "uname",
            "wc");

    /// What the pretended `java` prints: the program that was run, then each argument on a line of its own.
    private static final String FAKE_JAVA = "#!/bin/sh\nprintf '%s\\n' \"$0\" \"$@\"\necho \"LC_ALL=${LC_ALL:-}\"\n";

    /// A build that counts how often it ran, and whether it ever ran beside another one.
    private static final String FAKE_MAVEN = """
            #!/bin/sh
            cd "$(dirname "$0")" || exit 1
            echo begin >>builds
            [ ! -e fail ] || exit 1
            sleep 1
            mkdir -p cli/target/deejai
            echo end >>builds
            """;

    @TempDir
    private Path temporary;

    private Path root;
    private Path home;
    private Path tools;

    private record Outcome(int exitCode, List<String> out, String err) {}

    @BeforeAll
    static void needsAShell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh here");
    }

    @BeforeEach
    void emptySystem() throws IOException {
        Path real = temporary.toRealPath();
        root = Files.createDirectories(real.resolve("root"));
        home = Files.createDirectories(real.resolve("home of nina"));
        tools = Files.createDirectories(real.resolve("tools"));
        for (String tool : TOOLS) {
            for (String folder : List.of("/usr/bin", "/bin")) {
                Path program = Path.of(folder, tool);
                if (Files.exists(program) && !Files.exists(tools.resolve(tool))) {
                    Files.createSymbolicLink(tools.resolve(tool), program);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bin/sh", "/bin/dash", "/bin/bash", "/bin/zsh"})
    void scriptsAreUnderstoodByEveryShell(String shell) throws Exception {
        assumeTrue(Files.isExecutable(Path.of(shell)), "there is no " + shell + " here");
        for (String script : List.of("deejai", ".mvn/jdk25.sh", "mvnw", ".ci/run")) {
            Process process =
                    new ProcessBuilder(shell, "-n", REPOSITORY.resolve(script).toString()).start();
            assertThat(outcome(process)).isEqualTo(new Outcome(0, List.of(), ""));
        }
    }

    @Test
    void jdkOfJavaHomeComesFirst() throws Exception {
        Path chosen = jdk(home.resolve("jdk 26"), "26.0.1");
        jdk(root.resolve("usr/lib/jvm/jdk-25"), "25.0.1");

        assertThat(found(Map.of("JAVA_HOME", chosen.toString()))).isEqualTo(chosen);
    }

    @Test
    void olderJavaHomeAndPathArePassedOver() throws Exception {
        Path old = jdk(home.resolve("jdk-17"), "17.0.9");
        Path older = jdk(root.resolve("jdk-8"), "1.8.0_402");
        Path right = jdk(root.resolve("usr/lib/jvm/temurin-25-jdk"), "25.0.3");
        jdk(root.resolve("usr/lib/jvm/java-21"), "21");

        assertThat(found(Map.of("JAVA_HOME", old.toString(), "PATH", older.resolve("bin") + ":" + tools)))
                .isEqualTo(right);
    }

    @Test
    void javaOnThePathIsFollowedThroughLinks() throws Exception {
        Path right = jdk(home.resolve("a/jdk"), "25");
        Path alternatives = Files.createDirectories(root.resolve("etc/alternatives"));
        Path bin = Files.createDirectories(root.resolve("bin"));
        Files.createSymbolicLink(alternatives.resolve("java"), right.resolve("bin/java"));
        Files.createSymbolicLink(bin.resolve("java"), Path.of("../etc/alternatives/java"));

        assertThat(found(Map.of("PATH", bin + ":" + tools))).isEqualTo(right);
    }

    @Test
    void jdkIsFoundWhereInstallersPutIt() throws Exception {
        List<Path> places = List.of(
                root.resolve("usr/lib/jvm/java-25-openjdk"),
                root.resolve("opt/jdk-25"),
                home.resolve(".sdkman/candidates/java/25-tem"),
                home.resolve(".jdks/temurin-25"),
                home.resolve(".asdf/installs/java/temurin-25"),
                root.resolve("Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home"),
                root.resolve("opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home"));
        for (Path place : places) {
            Path jdk = jdk(place, "25.0.1");
            assertThat(found(Map.of())).isEqualTo(jdk);
            Files.delete(jdk.resolve("bin/javac"));
        }
    }

    @Test
    void jdkThatDoesNotTellItsVersionIsAsked() throws Exception {
        Path jdk = jdk(root.resolve("opt/jdk"), "25");
        Files.delete(jdk.resolve("release"));
        script(jdk.resolve("bin/java"), "#!/bin/sh\necho 'openjdk version \"25.0.1\" 2025-10-21' >&2\n");

        assertThat(found(Map.of())).isEqualTo(jdk);
    }

    @Test
    void runtimeWithoutCompilerIsPassedOver() throws Exception {
        Path runtime = jdk(root.resolve("usr/lib/jvm/jre-25"), "25");
        Files.delete(runtime.resolve("bin/javac"));

        assertThat(findJdk(Map.of()).exitCode()).isEqualTo(1);
    }

    @Test
    void withoutJdkItSaysWhatToInstall() throws Exception {
        jdk(root.resolve("usr/lib/jvm/java-21"), "21.0.4");

        Outcome outcome = findJdk(Map.of());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("JDK 25", "apt install openjdk-25-jdk", "brew install", "JAVA_HOME");
    }

    @Test
    void userWithoutHomeIsServedToo() throws Exception {
        Path right = jdk(root.resolve("usr/lib/jvm/jdk-25"), "25");

        assertThat(run(
                                List.of(
                                        "sh",
                                        "-euc",
                                        ". '" + REPOSITORY + "/.mvn/jdk25.sh'; find_jdk25; echo \"$JAVA_HOME\""),
                                Map.of("PATH", tools.toString(), "DEEJAI_JDK_ROOT", root.toString()))
                        .out())
                .containsExactly(right.toString());
    }

    @Test
    void argumentsArriveAsTheyWereGiven() throws Exception {
        Path launcher = program("with a space");

        Outcome outcome = launch(launcher, Map.of(), "playlist", "ace of spades", "", "*", "it's \"quoted\"");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).containsSubsequence("playlist", "ace of spades", "", "*", "it's \"quoted\"");
        assertThat(outcome.out())
                .contains(launcher.resolveSibling("cli/target/deejai/deejai-cli.jar")
                        .toString());
    }

    @Test
    void launcherIsFoundThroughLinksAndInSpiteOfCdpath() throws Exception {
        Path launcher = program("checkout");
        Path bin = Files.createDirectories(home.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("dj"), launcher);
        Files.createSymbolicLink(bin.resolve("deejai"), Path.of("dj"));
        String jar = launcher.resolveSibling("cli/target/deejai/deejai-cli.jar").toString();

        assertThat(launch(bin.resolve("deejai"), Map.of(), "status").out()).contains(jar);
        Path parent = root.getParent();
        Outcome relative = launch(Path.of("checkout/deejai"), Map.of("CDPATH", String.valueOf(parent)), "status");
        assertThat(relative.out()).contains(jar);
    }

    @Test
    void onlyCommandsThatAnalyseLoadTheVectorModule() throws Exception {
        Path launcher = program("checkout");

        assertThat(launch(launcher, Map.of(), "scan", "music").out()).contains("jdk.incubator.vector");
        assertThat(launch(launcher, Map.of(), "status").out()).doesNotContain("jdk.incubator.vector");
    }

    @Test
    void pyTorchIsFetchedForTrainingAnEncoderAndForNothingElse() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "other systems cannot train");
        assumeTrue(System.getProperty("os.arch").equals("amd64"), "other systems cannot train");
        Path launcher = program("checkout");
        Path checkout = launcher.resolveSibling("");
        Files.createDirectories(checkout.resolve("training/src"));
        Path torch = checkout.resolve("training/target/torch/lib");
        script(
                checkout.resolve("mvnw"),
                "#!/bin/sh\necho \"$@\" >>fetches\nmkdir -p '" + torch + "'\n: >'" + torch
                        + "/pytorch-native-cpu-1.jar'\n");

        for (List<String> other : List.of(
                List.of("train", "track2vec"),
                List.of("search", "mp3tovec"),
                List.of("train", "mp3tovec", "--help"),
                List.of("evaluate", "encoder"))) {
            Outcome outcome = launch(launcher, Map.of(), other.toArray(String[]::new));
            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.out()).noneMatch(line -> line.contains("deejai.torch"));
        }
        assertThat(torch).doesNotExist();

        Outcome first = launch(launcher, Map.of(), "train", "mp3tovec", "-o", "out");
        Outcome second = launch(launcher, Map.of(), "--debug", "train", "mp3tovec", "-o", "out");

        assertThat(first.err()).contains("Fetching PyTorch");
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).contains("-Ddeejai.torch=" + torch);
        assertThat(checkout.resolve("fetches")).doesNotExist();
        assertThat(Files.readAllLines(root.resolveSibling("fetches")))
                .singleElement()
                .asString()
                .contains("-Dquick -Ptorch-libraries -pl training -am package");
    }

    /// ONNX Runtime crashes where the command line of its process is longer than 4 kB.
    @Test
    void longCommandLinesGoThroughAFileThatIsGoneAfterwards() throws Exception {
        Path launcher = program("checkout");
        Path java = launcher.resolveSibling("arguments");
        script(
                home.resolve("jdk/bin/java"),
                "#!/bin/sh\nfor last; do :; done\necho \"$last\" >'" + java + "'\ncat \"${last#@}\"\nexit 3\n");
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
        Files.createFile(home.resolve("jdk/bin/javac")).toFile().setExecutable(true);
        String name = "a \"b\" c\\d";
        String lines = "two\nlines";
        String longOne = "x".repeat(3000);

        Map<String, String> environment =
                Map.of("JAVA_HOME", home.resolve("jdk").toString());
        Outcome fast = launch(launcher, environment, "embed", name, "", longOne);
        Outcome slow = launch(launcher, environment, "embed", lines, longOne);

        assertThat(fast.exitCode()).isEqualTo(3);
        assertThat(fast.out())
                .endsWith("\"embed\"", "\"a \\\"b\\\" c\\\\d\"", "\"\"", "\"" + longOne + "\"")
                .contains("\"-jar\"");
        assertThat(slow.out()).endsWith("\"embed\"", "\"two\\n\\", "lines\"", "\"" + longOne + "\"");
        assertThat(Path.of(Files.readString(java).strip().substring(1))).doesNotExist();
    }

    @Test
    void fileNamesAreReadAsUtf8WithoutALocale() throws Exception {
        Path launcher = program("checkout");
        assumeTrue(System.getProperty("os.name").equals("Linux"), "other systems have no such locale");

        assertThat(launch(launcher, Map.of("LANG", "C"), "status").out()).contains("LC_ALL=C.UTF-8");
        assertThat(launch(launcher, Map.of("LANG", "de_DE.UTF-8"), "status").out())
                .contains("LC_ALL=");
    }

    @Test
    void programIsBuiltOnceAndWhenItsSourcesChange() throws Exception {
        Path launcher = program("checkout");
        Path checkout = launcher.resolveSibling("");
        Path source = Files.createDirectories(checkout.resolve("cli/src/main")).resolve("Some.java");
        Files.writeString(source, "class Some {}");

        assertThat(launch(launcher, Map.of(), "status").err()).contains("Building Deej-A.I.");
        assertThat(launch(launcher, Map.of(), "status").err()).isEmpty();
        assertThat(Files.readAllLines(checkout.resolve("builds"))).containsExactly("begin", "end");

        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(launch(launcher, Map.of(), "status").err()).contains("Building Deej-A.I.");
        assertThat(Files.readAllLines(checkout.resolve("builds"))).hasSize(4);
    }

    @Test
    void buildThatFailsEndsIt() throws Exception {
        Path launcher = program("checkout");
        Path checkout = launcher.resolveSibling("");
        Files.createDirectories(checkout.resolve("cli/src/main"));
        Files.createFile(checkout.resolve("fail"));

        Outcome outcome = launch(launcher, Map.of(), "status");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("The build failed");
        assertThat(checkout.resolve("cli/target/building")).doesNotExist();
    }

    @Test
    void twoShellsBuildOnce() throws Exception {
        Path launcher = program("checkout");
        Path checkout = launcher.resolveSibling("");
        Files.createDirectories(checkout.resolve("cli/src/main"));

        Process first = start(command(launcher, "status"), environment(Map.of()));
        Process second = start(command(launcher, "search"), environment(Map.of()));

        assertThat(outcome(first).exitCode()).isZero();
        assertThat(outcome(second).exitCode()).isZero();
        assertThat(Files.readAllLines(checkout.resolve("builds"))).containsExactly("begin", "end");
    }

    @Test
    void lockOfAKilledBuildIsIgnored() throws Exception {
        Path launcher = program("checkout");
        Path checkout = launcher.resolveSibling("");
        Files.createDirectories(checkout.resolve("cli/src/main"));
        Process ended = new ProcessBuilder("/bin/sh", "-c", "exit 0").start();
        ended.waitFor();
        Files.createDirectories(checkout.resolve("cli/target"));
        Files.writeString(checkout.resolve("cli/target/building"), ended.pid() + "\n");

        assertThat(launch(launcher, Map.of(), "status").exitCode()).isZero();
        assertThat(Files.readAllLines(checkout.resolve("builds"))).containsExactly("begin", "end");
    }

    /// A folder with the launcher, a JDK for it, and a build that pretends; returns the launcher.
    private Path program(String name) throws IOException {
        jdk(root.resolve("usr/lib/jvm/jdk-25"), "25");
        Path checkout = Files.createDirectories(root.resolveSibling(name));
        Files.createDirectories(checkout.resolve(".mvn"));
        Path launcher = checkout.resolve("deejai");
        Files.copy(REPOSITORY.resolve("deejai"), launcher, StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(REPOSITORY.resolve(".mvn/jdk25.sh"), checkout.resolve(".mvn/jdk25.sh"));
        script(checkout.resolve("mvnw"), FAKE_MAVEN);
        return launcher;
    }

    private static Path jdk(Path folder, String version) throws IOException {
        script(folder.resolve("bin/java"), FAKE_JAVA);
        script(folder.resolve("bin/javac"), "#!/bin/sh\n");
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
        return folder;
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path found(Map<String, String> environment) throws Exception {
        Outcome outcome = findJdk(environment);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        return Path.of(outcome.out().getFirst()).toRealPath();
    }

    private Outcome findJdk(Map<String, String> environment) throws Exception {
        String script = ". '" + REPOSITORY + "/.mvn/jdk25.sh'; find_jdk25 || exit 1; echo \"$JAVA_HOME\"";
        return run(List.of("/bin/sh", "-c", script), environment(environment));
    }

    private Outcome launch(Path launcher, Map<String, String> environment, String... arguments) throws Exception {
        return run(command(launcher, arguments), environment(environment));
    }

    private static List<String> command(Path launcher, String... arguments) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private Map<String, String> environment(Map<String, String> added) {
        Map<String, String> environment = new HashMap<>(
                Map.of("PATH", tools.toString(), "HOME", home.toString(), "DEEJAI_JDK_ROOT", root.toString()));
        environment.putAll(added);
        return environment;
    }

    private Outcome run(List<String> command, Map<String, String> environment) throws Exception {
        return outcome(start(command, environment));
    }

    private Process start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(root.resolveSibling("").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Outcome outcome(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), out.lines().toList(), err);
    }

    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve(".mvn/jdk25.sh"))) {
            folder = Objects.requireNonNull(folder.getParent(), "the tests must run in the repository");
        }
        return folder;
    }
}
