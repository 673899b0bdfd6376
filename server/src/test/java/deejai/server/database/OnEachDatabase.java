package deejai.server.database;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Tests of a store, run on SQLite and on PostgreSQL. Every test finds the database empty.
@ParameterizedClass
@EnumSource(DatabaseVendor.class)
public abstract class OnEachDatabase {

    private static @Nullable TestSite site;

    private static @Nullable SiteDatabase database;

    /// What this run is about; JUnit hands it to [#open] only if there is a field for it.
    @Parameter
    @Nullable
    DatabaseVendor vendor;

    @BeforeParameterizedClassInvocation
    static void open(DatabaseVendor vendor) {
        site = TestSite.on(vendor);
        database = site.open();
    }

    @AfterParameterizedClassInvocation
    static void close() {
        if (database != null) {
            database.close();
            database = null;
        }
        if (site != null) {
            site.close();
            site = null;
        }
    }

    @AfterEach
    void empty() {
        database().jdbi().useTransaction(handle -> {
            handle.execute("delete from playlist");
            handle.execute("delete from owner_playlists");
            handle.execute("delete from account");
        });
    }

    /// The database that the stores keep things in.
    protected static SiteDatabase database() {
        return requireNonNull(database);
    }

    /// The same database opened once more, as another server does.
    protected static SiteDatabase openAnother() {
        return requireNonNull(site).open();
    }
}
