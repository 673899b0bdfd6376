-- What the server keeps of the people who use it. Times are milliseconds since 1970 (UTC). sqlite/ says the same.

create table account (
  id            bigint generated always as identity primary key, -- never given twice: playlists keep their owner's id
  name          text   not null,
  name_key      text   not null unique, -- the name without case
  password_hash text   not null,
  role          text   not null check (role in ('LISTENER', 'ADMIN')),
  created       bigint not null
);
create index account_role on account (role);

create table session (
  id         bigint generated always as identity primary key,
  token_hash text   not null unique,
  account    bigint not null references account (id) on delete cascade,
  created    bigint not null,
  last_seen  bigint not null,
  expires    bigint not null,
  user_agent text   not null
);
create index session_account on session (account);
create index session_expires on session (expires);

create table api_token (
  id         bigint generated always as identity primary key,
  token_hash text   not null unique,
  account    bigint not null references account (id) on delete cascade,
  name       text   not null,
  role       text   not null check (role in ('LISTENER', 'ADMIN')),
  created    bigint not null,
  last_used  bigint,
  expires    bigint -- null: never
);
create index api_token_account on api_token (account);

-- Rows that a transaction changes to keep others out until it ends.
create table site_lock (
  name  text    primary key,
  taken integer not null
);
insert into site_lock (name, taken) values ('administrators', 0);

create table playlist (
  id               bigint           generated always as identity primary key,
  code             text             not null unique,
  merge_key        text             unique, -- null once it was changed: such a playlist stands for itself
  name             text             not null,
  owner            text             not null,
  created          bigint           not null,
  updated          bigint           not null,
  creativity       double precision not null,
  noise            double precision not null,
  settings         text             not null, -- JSON
  visibility       text             not null check (visibility in ('LISTED', 'UNLISTED')),
  share_token      text             unique,
  spotify_user     text,
  spotify_playlist text,
  track_count      integer          not null,
  exports          integer          not null default 0,
  rating_count     integer          not null default 0,
  rating_sum       integer          not null default 0, -- of half stars
  rating_mean      double precision not null default 0, -- stars
  rating_rank      double precision not null default 0 -- stars, drawn to the middle where few have rated
);
create index playlist_owner on playlist (owner, created, id);
create index playlist_latest on playlist (created, id) where visibility = 'LISTED';
create index playlist_mean on playlist (rating_mean, rating_count, created, id) where visibility = 'LISTED';
create index playlist_rank on playlist (rating_rank, created, id) where visibility = 'LISTED';
create index playlist_exports on playlist (exports, created, id) where visibility = 'LISTED';

create table playlist_track (
  playlist bigint           not null references playlist (id) on delete cascade,
  position integer          not null,
  track_id text,
  artist   text             not null,
  title    text             not null,
  seconds  double precision not null,
  waypoint integer          not null,
  isrc     text,
  primary key (playlist, position)
);

-- The words of names and tracks, folded.
create table playlist_word (
  playlist bigint           not null references playlist (id) on delete cascade,
  word     text collate "C" not null,
  primary key (playlist, word)
);
create index playlist_word_word on playlist_word (word, playlist);

create table playlist_rating (
  playlist   bigint  not null references playlist (id) on delete cascade,
  rater      text    not null,
  half_stars integer not null check (half_stars between 1 and 10),
  rated      bigint  not null,
  primary key (playlist, rater)
);

create table playlist_export (
  playlist bigint not null references playlist (id) on delete cascade,
  exporter text   not null,
  primary key (playlist, exporter)
);

-- How many playlists somebody has, so that limits hold without counting them.
create table owner_playlists (
  owner     text    primary key,
  playlists integer not null
);
