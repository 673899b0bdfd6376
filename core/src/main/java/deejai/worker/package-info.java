/// Decoding in processes of their own, so that a native crash, a hang or a lack of memory costs one file.
///
/// Begin with [deejai.worker.WorkerPool], which is the [deejai.encoder.TrackReader] of a scan: it keeps a few worker
/// processes ([deejai.worker.DecodingWorker]), hands each one file at a time, and embeds the slices that come back.
/// [deejai.worker.WorkerProtocol] says what goes over the pipes.
@NullMarked
package deejai.worker;

import org.jspecify.annotations.NullMarked;
