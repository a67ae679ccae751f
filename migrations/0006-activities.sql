-- Things to do, when they meet, who wants to come, who came, and how many came without a name.

create table activity (
  programme_id uuid not null references programme (id),
  id uuid not null,
  title text not null,
  description text not null,
  interests text[] not null,
  -- The citizen who hosts or started it; null where the programme itself offers it.
  host_person_id uuid,
  -- How to find it, in words.
  place text,
  venue_id uuid,
  area text,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  cost text,
  access text[] not null default '{}',
  -- Places at each session, where the session itself does not say otherwise; null: as many as come.
  capacity integer check (capacity > 0),
  partner text,
  setting text,
  offered_on date not null,
  ended_at timestamptz,
  primary key (programme_id, id),
  foreign key (programme_id, venue_id) references venue (programme_id, id),
  foreign key (programme_id, host_person_id) references person (programme_id, id) on delete set null (host_person_id),
  check ((latitude is null) = (longitude is null))
);
create index activity_by_host on activity (programme_id, host_person_id) where host_person_id is not null;
create index activity_by_venue on activity (programme_id, venue_id) where venue_id is not null;
select protect_programme_table('activity');

create table activity_session (
  programme_id uuid not null,
  id uuid not null,
  activity_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  capacity integer check (capacity > 0),
  cancelled_at timestamptz,
  primary key (programme_id, id),
  foreign key (programme_id, activity_id) references activity (programme_id, id),
  check (ends_at > starts_at)
);
create index activity_session_by_activity on activity_session (programme_id, activity_id, starts_at);
-- What is on, day by day.
create index activity_session_by_start on activity_session (programme_id, starts_at, id) where cancelled_at is null;
select protect_programme_table('activity_session');

create table participation (
  programme_id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  state text not null check (state in ('joined', 'waiting', 'left', 'came')),
  -- The line of those who wait is in the order of these two.
  joined_at timestamptz not null,
  line uuid not null,
  -- Where and on which day somebody took part, as the output counts it; null until then.
  came_on date,
  partner text,
  setting text,
  area text,
  primary key (programme_id, session_id, person_id),
  foreign key (programme_id, session_id) references activity_session (programme_id, id),
  foreign key (programme_id, person_id) references person (programme_id, id) on delete cascade,
  check ((state = 'came') = (came_on is not null))
);
create index participation_by_person on participation (programme_id, person_id);
select protect_programme_table('participation');

-- Those who came to a session and gave no name, as last counted.
create table head_count (
  programme_id uuid not null,
  session_id uuid not null,
  heads integer not null check (heads >= 0),
  counted_on date not null,
  partner text,
  setting text,
  area text,
  primary key (programme_id, session_id),
  foreign key (programme_id, session_id) references activity_session (programme_id, id)
);
select protect_programme_table('head_count');
