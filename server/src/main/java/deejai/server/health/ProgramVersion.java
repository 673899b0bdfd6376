package deejai.server.health;

/// The version of the program, as its jar says.
final class ProgramVersion {

    private ProgramVersion() {}

    /// Such as "0.1.0"; "development" where it does not run from a jar.
    static String text() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
