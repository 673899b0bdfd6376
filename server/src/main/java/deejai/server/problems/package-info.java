/// Errors as clients see them: RFC 9457 problem details, each with a code that stays.
@NullMarked
package deejai.server.problems;

import org.jspecify.annotations.NullMarked;
