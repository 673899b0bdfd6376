/// What touches the bytes of audio files, in processes of its own, so that a native crash, a hang or a lack of memory
/// costs one file.
///
/// Begin with [deejai.worker.WorkerPool], which is the [deejai.encoder.TrackReader] of a scan: it keeps a few worker
/// processes ([deejai.worker.DecodingWorker]), hands each one file at a time, and embeds the slices that come back.
/// [deejai.worker.WorkerProtocol] says what goes over the pipes.
///
/// [deejai.worker.MediaPool] serves a server in the same way: covers, streams for players and the sound of single files
/// come from a few processes ([deejai.worker.MediaWorker], [deejai.worker.MediaProtocol]), which hold all of FFmpeg and
/// ONNX Runtime that a server needs.
@NullMarked
package deejai.worker;

import org.jspecify.annotations.NullMarked;
