/// Files that others see complete or not at all.
@NullMarked
package deejai.files;

import org.jspecify.annotations.NullMarked;
