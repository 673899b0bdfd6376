/// The command line: one class per command. Commands read their arguments, call the core and print; nothing is decided
/// here.
@NullMarked
package deejai.cli;

import org.jspecify.annotations.NullMarked;
