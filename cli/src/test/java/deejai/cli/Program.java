package deejai.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The program, run in this process as `main` runs it, for a user with a data folder of their own.
///
/// @param home the data folder
record Program(Path home) {

    /// What a run did.
    ///
    /// @param out all of standard output
    /// @param err all of standard error
    record Outcome(int exitCode, String out, String err) {

        /// Standard output as one JSON document.
        JsonNode json() {
            return JsonMapper.builder()
                    .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .readTree(out);
        }

        /// The lines of standard error that tell of an error.
        List<String> errors() {
            return err.lines().filter(line -> line.startsWith("deejai: ")).toList();
        }
    }

    /// The names of a JSON object's fields, in their order.
    static List<String> keys(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }

    /// The texts under one name in an array of JSON objects.
    static List<String> texts(JsonNode array, String name) {
        return array.valueStream().map(entry -> entry.get(name).asString()).toList();
    }

    CommandLine commandLine() {
        return DeejAi.commandLine(new DataFolder(home));
    }

    /// Runs a command.
    Outcome run(String... arguments) {
        PrintStream systemOut = System.out;
        PrintStream systemErr = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            System.setOut(outStream);
            System.setErr(errStream);
            int exitCode = commandLine().execute(arguments);
            return new Outcome(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(systemOut);
            System.setErr(systemErr);
        }
    }

    /// Runs a command that must do what it is told.
    ///
    /// @throws AssertionError if it ends with another exit code than 0
    Outcome done(String... arguments) {
        Outcome outcome = run(arguments);
        if (outcome.exitCode() != 0) {
            throw new AssertionError(
                    "exit code " + outcome.exitCode() + " of " + Arrays.toString(arguments) + ": " + outcome.err());
        }
        return outcome;
    }
}
