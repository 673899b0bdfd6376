/// The pages that the server shows by itself: setting up, signing in, and how the library is.
@NullMarked
package deejai.server.pages;

import org.jspecify.annotations.NullMarked;
