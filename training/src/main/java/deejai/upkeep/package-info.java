/// Keeps a library up to date with folders of music: analyses what is new, learns what goes together, and leaves a
/// snapshot that playlists are made of.
///
/// Begin with [deejai.upkeep.LibraryUpdate], which does all that in this process. [deejai.upkeep.ScanProcess] has it
/// done in another one at low priority, so that who starts it needs no memory for encoders and stays responsive.
@NullMarked
package deejai.upkeep;

import org.jspecify.annotations.NullMarked;
