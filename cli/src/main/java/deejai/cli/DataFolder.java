package deejai.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where a user's library and models are kept: `DEEJAI_HOME` if it is set, else a folder "deejai" where the system
/// keeps
/// data of programs.
///
/// @param path the folder; it need not exist
record DataFolder(Path path) {

    /// The folder of the user who runs this.
    static DataFolder ofUser() {
        return of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    /// The folder of a user.
    ///
    /// @param environment environment variables
    /// @param system      name of the operating system, as in the property `os.name`
    /// @param home        home folder of the user
    static DataFolder of(Map<String, String> environment, String system, Path home) {
        String chosen = environment.getOrDefault("DEEJAI_HOME", "");
        if (!chosen.isBlank()) {
            return new DataFolder(Path.of(chosen));
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows") && environment.containsKey("LOCALAPPDATA")) {
            return new DataFolder(Path.of(environment.get("LOCALAPPDATA"), "deejai"));
        }
        if (name.startsWith("mac")) {
            return new DataFolder(home.resolve("Library/Application Support/deejai"));
        }
        // The XDG rules ignore paths that are not absolute.
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        Path data = Path.of(xdg).isAbsolute() ? Path.of(xdg) : home.resolve(".local/share");
        return new DataFolder(data.resolve("deejai"));
    }

    /// The library that is used where none is named.
    Path library() {
        return path.resolve("library.db");
    }

    /// The encoders that the user has imported.
    Path models() {
        return path.resolve("models");
    }
}
