/// The database of a site: accounts, sessions and what people saved. One SQLite file, or PostgreSQL where several
/// servers share it. What people have in their libraries is not kept here.
@NullMarked
package deejai.server.database;

import org.jspecify.annotations.NullMarked;
