/// What people put together: playlists of all origins, read, cleaned and counted.
///
/// The way: [PlaylistSources] walks files, folders and archives ([Containers]); [FormatDetection] tells what each
/// holds;
/// a [PlaylistReader] hands out its playlists one by one; [CollectedPlaylists] keeps them as numbers; [CorpusCleaner]
/// makes the [DescribedCorpus] that trainers read, which [CorpusFile] writes and reads. [CorpusReader] does it all.
@NullMarked
package deejai.corpus;

import org.jspecify.annotations.NullMarked;
