package deejai.server.folders;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Where music is usually kept on a machine.
///
/// @param home  of the user that runs the server
/// @param roots of the disks
record Places(Path home, List<Path> roots) {

    /// Where disks are plugged in.
    private static final List<String> DISKS = List.of("media", "run/media", "mnt", "Volumes", "srv");

    /// Those of this machine.
    static Places ofThisMachine() {
        FileSystem files = FileSystems.getDefault();
        List<Path> roots = new ArrayList<>();
        files.getRootDirectories().forEach(roots::add);
        return new Places(files.getPath(System.getProperty("user.home", ".")).toAbsolutePath(), roots);
    }

    /// Those that are there, the likeliest first.
    List<Path> there() {
        List<Path> places = new ArrayList<>(List.of(home.resolve("Music"), home));
        for (Path root : roots) {
            DISKS.forEach(disk -> places.add(root.resolve(disk)));
        }
        places.addAll(roots);
        return places.stream().filter(Files::isDirectory).distinct().toList();
    }

    /// Where to look first; the home, or a root, where no other is there.
    Path first() {
        List<Path> there = there();
        return there.isEmpty() ? home : there.getFirst();
    }
}
