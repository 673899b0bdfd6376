package deejai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// PyTorch, which only training needs: a folder of jars that the launcher fetches when it is first needed.
///
/// @param folder of the jars
record TorchLibraries(Path folder) {

    /// System property in which the launcher passes the folder.
    static final String FOLDER = "deejai.torch";

    private static final String FETCH = "./mvnw -q -B -Dquick -Ptorch-libraries -pl training -am package";
    private static final String FETCH_GPU = "./mvnw -q -B -Dquick -Ptorch-libraries,torch-gpu -pl training -am package";

    /// The libraries of this program.
    ///
    /// @param gpu whether they must be able to use a GPU
    /// @throws CommandFailure if there are none for this system, or they are not there
    static TorchLibraries find(boolean gpu) throws IOException {
        String system = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
        if (!system.equals("Linux on amd64")) {
            throw new CommandFailure("encoders can be trained on Linux on amd64 (x86-64) only, this is " + system
                    + "; a model that was trained elsewhere works here: deejai model import");
        }
        Path folder = Path.of(System.getProperty(FOLDER, "training/target/torch/lib"));
        String fetch = gpu ? FETCH_GPU : FETCH;
        if (!Files.isDirectory(folder) || !has(folder, "pytorch-native-")) {
            throw new CommandFailure("training needs PyTorch, and " + folder.toAbsolutePath()
                    + " does not hold it; in the folder of the sources run " + fetch);
        }
        if (gpu && !has(folder, "pytorch-native-cu")) {
            throw new CommandFailure("a GPU needs other libraries than those in " + folder
                    + "; delete that folder, and in the folder of the sources run " + fetch + " (2.5 GB)");
        }
        return new TorchLibraries(folder);
    }

    /// The jars, sorted by name.
    List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean has(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> String.valueOf(file.getFileName()).startsWith(prefix));
        }
    }
}
