package deejai.cli;

import deejai.audio.AudioFileException;
import deejai.library.LibraryException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Prints what went wrong: one line on standard error that says what to do, and the stack trace with `--debug`.
final class Errors implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private static final int FAILED = 1;

    private final BooleanSupplier debug;
    private final Supplier<Path> library;

    /// @param debug   whether to print stack traces
    /// @param library the library in use
    Errors(BooleanSupplier debug, Supplier<Path> library) {
        this.debug = debug;
        this.library = library;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        command.getErr().println("deejai: " + oneLine(message(failure)));
        if (debug.getAsBoolean()) {
            failure.printStackTrace(command.getErr());
        }
        return FAILED;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        command.getErr().println("deejai: " + oneLine(usageMessage(failure)));
        UnmatchedArgumentException.printSuggestions(failure, command.getErr());
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println("Try '" + name + " --help'.");
        return ExitCode.USAGE;
    }

    private static String oneLine(String message) {
        return Console.printable(message.strip().replaceAll("\\s*\\R\\s*", " "));
    }

    private static String usageMessage(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            boolean command = !failure.getCommandLine().getSubcommands().isEmpty();
            boolean takesPaths = failure.getCommandLine().getCommandSpec().positionalParameters().stream()
                    .anyMatch(parameter -> parameter.arity().isVariable());
            if (takesPaths && unmatched.getUnmatched().getFirst().isEmpty()) {
                // Where paths may be left out, one that cannot be converted is taken for something else.
                return "a path must not be empty";
            }
            return (command ? "no such command: " : "one argument too many: ")
                    + unmatched.getUnmatched().getFirst();
        }
        return String.valueOf(failure.getMessage());
    }

    /// A failure in words for the user.
    String message(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException database) {
                return message(database);
            }
        }
        return switch (failure) {
            case CommandFailure told -> String.valueOf(told.getMessage());
            case LibraryException told -> String.valueOf(told.getMessage());
            case AudioFileException told -> String.valueOf(told.getMessage());
            case NoSuchFileException missing -> missing.getFile() + ": no such file or folder";
            case FileNotFoundException missing -> String.valueOf(missing.getMessage());
            case AccessDeniedException denied -> denied.getFile() + ": permission denied";
            case IOException io -> String.valueOf(io.getMessage());
            case IllegalArgumentException argument -> String.valueOf(argument.getMessage());
            default -> "unexpected error (please report it, with what --debug prints): " + failure;
        };
    }

    private String message(SQLiteException failure) {
        SQLiteErrorCode code = failure.getResultCode();
        return library.get() + ": the library cannot be used: "
                + switch (code) {
                    case SQLITE_FULL -> "the disk is full; free some space and run the same command again";
                    case SQLITE_READONLY, SQLITE_READONLY_DIRECTORY, SQLITE_READONLY_DBMOVED ->
                        "it is read-only; check the permissions of the file and its folder";
                    case SQLITE_BUSY, SQLITE_LOCKED -> "another process is writing to it; try again when that is done";
                    case SQLITE_CANTOPEN ->
                        "it cannot be opened or made there; name a file in a folder you can write to, on a disk with"
                                + " some space";
                    case SQLITE_CORRUPT, SQLITE_NOTADB ->
                        "the file is damaged or no library; move it away and scan again";
                    default ->
                        isInputOutput(code)
                                ? "reading or writing it failed (" + code
                                        + "); check that the disk is there and not full, then run the same command again"
                                : String.valueOf(failure.getMessage());
                };
    }

    /// SQLite has one code for every way in which a disk can fail, which hold the plain one in their lowest byte.
    private static boolean isInputOutput(SQLiteErrorCode code) {
        return (code.code & 0xFF) == SQLiteErrorCode.SQLITE_IOERR.code;
    }
}
