/// Who may come in: filters before every request.
@NullMarked
package deejai.server.security;

import org.jspecify.annotations.NullMarked;
