package deejai.playlist;

import java.util.List;

/// Leads a walk over a map.
sealed interface MapGuide permits LineGuide, AreaGuide {

    /// What a walk is to do that shall have so many tracks.
    interface Plan {

        /// Chooses the next track of a walk.
        ///
        /// @return false where no track keeps the rules
        boolean chooseNext(Walk walk);
    }

    /// Tells a walk of no track yet what it may choose.
    void prepare(Walk walk);

    /// The plan for a walk of so many tracks.
    ///
    /// @param walk of no track yet
    Plan plan(int tracks, Walk walk);

    /// What a listener should know of where the tracks lie.
    List<String> notes(List<PlaylistTrack> tracks);
}
