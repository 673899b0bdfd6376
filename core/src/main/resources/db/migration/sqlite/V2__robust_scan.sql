-- What makes a scan survive, and what a listener told it.

-- Loudness as ReplayGain tags say it: gain in dB, peak with full scale as 1.
alter table track add column track_gain_db real;
alter table track add column track_peak real;
alter table track add column album_gain_db real;
alter table track add column album_peak real;

-- Scans that have begun and not ended, by their folders, one a line.
create table unfinished_scan (
  folders    text primary key,
  started_at text not null,
  work       integer not null,
  done       integer not null
);

-- Files whose content was looked at and passed over: 'video' is a film, 'other' neither film nor music. A file that has
-- not changed need not be looked at again.
create table passed_over_file (
  path        text primary key,
  size_bytes  integer not null,
  modified_ms integer not null,
  content     text not null
);

-- What the commands agree on: 'max_minutes' is the length from which tracks are kept out of playlists.
create table setting (
  name  text primary key,
  value text not null
);
