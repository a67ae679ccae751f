-- Digital hubs, and what was done there for somebody known by name.

create table hub (
  programme_id uuid not null references programme (id),
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('static', 'pop-up', 'mobile')),
  address text,
  area text,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  partner text,
  setting text,
  opened_on date not null,
  closed_on date,
  -- {"monday": [{"from": "10:00", "to": "16:00"}]}, by the clock on the wall; a day that is not there is closed.
  hours jsonb not null default '{}',
  equipment text,
  primary key (programme_id, id),
  check ((latitude is null) = (longitude is null))
);
select protect_programme_table('hub');

-- Somebody coached, trained or supported to use digital things, once each time.
create table coaching (
  programme_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  hub_id uuid,
  advice text[] not null,
  given_on date not null,
  partner text,
  setting text,
  area text,
  primary key (programme_id, id),
  foreign key (programme_id, person_id) references person (programme_id, id) on delete cascade,
  foreign key (programme_id, hub_id) references hub (programme_id, id)
);
create index coaching_by_person on coaching (programme_id, person_id, given_on);
create index coaching_by_hub on coaching (programme_id, hub_id) where hub_id is not null;
select protect_programme_table('coaching');

create table coaching_completion (
  programme_id uuid not null,
  person_id uuid not null,
  hub_id uuid,
  completed_on date not null,
  partner text,
  setting text,
  area text,
  primary key (programme_id, person_id),
  foreign key (programme_id, person_id) references person (programme_id, id) on delete cascade,
  foreign key (programme_id, hub_id) references hub (programme_id, id)
);
create index coaching_completion_by_hub on coaching_completion (programme_id, hub_id) where hub_id is not null;
select protect_programme_table('coaching_completion');

-- How many of the eight Foundation tasks somebody did alone.
create table skills_check (
  programme_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  alone smallint not null check (alone between 0 and 8),
  checked_on date not null,
  partner text,
  setting text,
  area text,
  primary key (programme_id, id),
  foreign key (programme_id, person_id) references person (programme_id, id) on delete cascade
);
create index skills_check_by_person on skills_check (programme_id, person_id, checked_on);
select protect_programme_table('skills_check');
