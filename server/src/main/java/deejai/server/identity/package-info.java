/// Who asks: a visitor, a listener or an admin.
@NullMarked
package deejai.server.identity;

import org.jspecify.annotations.NullMarked;
