package deejai.corpus;

/// A file, or a part of one, that was passed over.
///
/// @param file    its path; in an archive that of the archive, `!/` and the path in it
/// @param reason  why
/// @param unknown true if nothing is known to be wrong with it: it is just no playlist
public record SourceProblem(String file, String reason, boolean unknown) {}
