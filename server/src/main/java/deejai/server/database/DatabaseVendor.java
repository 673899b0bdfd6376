package deejai.server.database;

/// What keeps a site's data. Both understand the same statements; only the tables are made differently.
public enum DatabaseVendor {
    /// One file, one server.
    SQLITE("sqlite"),
    /// A database server, which several of our servers may share.
    POSTGRESQL("postgresql");

    private final String folder;

    DatabaseVendor(String folder) {
        this.folder = folder;
    }

    /// Where its migrations are, on the class path.
    String migrations() {
        return "classpath:db/site/" + folder;
    }
}
