-- A track is its audio content; files, tags and vectors hang on it. Lists hold one value a line.
create table track (
  id               text primary key,
  title            text,
  artists          text not null,
  album            text,
  album_artist     text,
  genres           text not null,
  year             integer,
  track_number     integer,
  disc_number      integer,
  mb_recording_id  text,
  mb_release_id    text,
  mb_artist_ids    text not null,
  isrc             text,
  duration_seconds real not null,
  container        text not null,
  codec            text not null,
  sample_rate      integer not null,
  channels         integer not null,
  bit_rate         integer not null,
  added_at         text not null
);

-- Every audio file found: either the track that it holds, or why it was skipped.
create table audio_file (
  path        text primary key,
  size_bytes  integer not null,
  modified_ms integer not null,
  track_id    text references track (id),
  skip_reason text,
  check ((track_id is null) <> (skip_reason is null))
);
create index audio_file_track on audio_file (track_id);

-- The encoders whose vectors are here.
create table encoder_model (
  hash      text primary key,
  name      text not null,
  version   text not null,
  dimension integer not null,
  trained   integer not null
);

-- Unit vectors of a track's slices, one after the other, as little-endian 16-bit floats.
create table slice_vectors (
  track_id   text not null references track (id),
  model_hash text not null references encoder_model (hash),
  vectors    blob not null,
  primary key (track_id, model_hash)
);

-- Sound vectors made of them, as little-endian 32-bit floats; made again whenever the slices change.
create table sound_vector (
  track_id   text not null references track (id),
  model_hash text not null references encoder_model (hash),
  vector     blob not null,
  primary key (track_id, model_hash)
);

-- Counts changes: 'library' goes up with every change of tracks or slices, 'sound:MODEL' is its value when the sound
-- vectors of that model were made.
create table revision (
  name  text primary key,
  value integer not null
);
insert into revision (name, value) values ('library', 0);
