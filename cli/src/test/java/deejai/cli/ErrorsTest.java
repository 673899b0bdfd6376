package deejai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class ErrorsTest {

    private final Errors errors = new Errors(() -> false, () -> Path.of("my.db"));

    @Test
    void troubleWithTheDatabaseSaysWhatToDo() {
        assertThat(database(SQLiteErrorCode.SQLITE_FULL)).contains("my.db", "the disk is full; free some space");
        assertThat(database(SQLiteErrorCode.SQLITE_READONLY)).contains("my.db", "read-only; check the permissions");
        assertThat(database(SQLiteErrorCode.SQLITE_BUSY)).contains("my.db", "another process", "try again");
        assertThat(database(SQLiteErrorCode.SQLITE_NOTADB)).contains("my.db", "move it away and scan again");
    }

    @Test
    void troubleWithTheDatabaseIsFoundBelowOtherFailures() {
        SQLiteException cause = new SQLiteException("locked", SQLiteErrorCode.SQLITE_LOCKED);

        assertThat(errors.message(new IllegalStateException("wrapped", new RuntimeException(cause))))
                .contains("another process is writing");
    }

    @Test
    void troubleWithFilesNamesTheFile() {
        assertThat(errors.message(new NoSuchFileException("a.mp3"))).isEqualTo("a.mp3: no such file or folder");
        assertThat(errors.message(new AccessDeniedException("a.mp3"))).isEqualTo("a.mp3: permission denied");
        assertThat(errors.message(new IOException("a.mp3: broken"))).isEqualTo("a.mp3: broken");
    }

    @Test
    void whatNobodyThoughtOfAsksToBeReported() {
        assertThat(errors.message(new ArithmeticException("by zero")))
                .contains("report it", "--debug", "ArithmeticException: by zero");
    }

    private String database(SQLiteErrorCode code) {
        return errors.message(new SQLiteException("trouble", code));
    }
}
