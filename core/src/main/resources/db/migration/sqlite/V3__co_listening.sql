-- What is known of the music from what people put together.

-- Where co-listening vectors came from: 'catalogue' is one that was trained or imported, 'library' the listener's own
-- playlists, albums and tags. The revision is drawn by chance whenever the vectors are replaced.
create table co_listening_source (
  name      text primary key,
  origin    text not null,
  trainer   text not null,
  dimension integer not null,
  made_from text not null,
  revision  integer not null
);

-- One vector a track and source, as little-endian 32-bit floats, and how the track came by it.
create table co_listening_vector (
  track_id text not null references track (id),
  source   text not null references co_listening_source (name),
  way      text not null,
  vector   blob not null,
  primary key (track_id, source)
);
