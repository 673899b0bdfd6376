package deejai.corpus;

/// A corpus made of playlists, and how it came about.
public record ReadCorpus(DescribedCorpus corpus, SourceReport sources, CleaningReport cleaning) {}
