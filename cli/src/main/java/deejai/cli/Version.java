package deejai.cli;

import picocli.CommandLine.IVersionProvider;

/// What `--version` prints.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "Deej-A.I. " + (version == null ? "(not packaged)" : version) + " on Java " + Runtime.version()
        };
    }
}
