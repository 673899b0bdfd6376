/// The documentation of the API: an OpenAPI document, and a page that shows it.
@NullMarked
package deejai.server.documentation;

import org.jspecify.annotations.NullMarked;
