/// The web app that `web/` is built to, as files for browsers.
@NullMarked
package deejai.server.webapp;

import org.jspecify.annotations.NullMarked;
