/// The web app as people use it: in a real browser, against the real server, with a library that is made for
/// the run.
///
/// Start reading at [EndToEnd]. Tests find what they touch by role and name, as people do, and wait for what
/// they expect, never for time to pass.
@NullMarked
package deejai.e2e;

import org.jspecify.annotations.NullMarked;
