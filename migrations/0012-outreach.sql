-- Rounds, the conversations held on them, and the promises made. A conversation has no place for a name.

create table round (
  programme_id uuid not null references programme (id),
  id uuid not null,
  opened_on date not null,
  setting text not null,
  venue_id uuid,
  place text,
  partner text,
  area text,
  opened_by uuid,
  spoken integer not null default 0 check (spoken >= 0),
  declined integer not null default 0 check (declined >= 0),
  not_now integer not null default 0 check (not_now >= 0),
  primary key (programme_id, id),
  foreign key (programme_id, venue_id) references venue (programme_id, id)
);
create index round_by_day on round (programme_id, opened_on desc, id desc);
select protect_programme_table('round');

-- No foreign key to round: conversations are written under load, and each would lock the one round row.
create table conversation (
  programme_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  held_on date not null,
  person_id uuid,
  age_band text,
  area text,
  interests text[] not null default '{}',
  needs text[] not null default '{}',
  gifts text[] not null default '{}',
  matters text[] not null default '{}',
  advice_health text[] not null default '{}',
  advice_digital text[] not null default '{}',
  next_step text,
  first_time boolean,
  recorded_by uuid,
  at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (programme_id, id),
  foreign key (programme_id, person_id) references person (programme_id, id)
);
create index conversation_by_round on conversation (programme_id, round_id, id desc);
create index conversation_by_person on conversation (programme_id, person_id) where person_id is not null;
select protect_programme_table('conversation');

create table follow_up (
  programme_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  conversation_id uuid,
  promise text not null,
  channel text not null,
  promised_on date not null,
  due_on date not null,
  tries integer not null default 0,
  tried_on date,
  done_on date,
  promised_by uuid,
  primary key (programme_id, id),
  foreign key (programme_id, person_id) references person (programme_id, id) on delete cascade
);
create index follow_up_open on follow_up (programme_id, due_on, id) where done_on is null;
create index follow_up_by_person on follow_up (programme_id, person_id);
create index follow_up_by_day on follow_up (programme_id, promised_on);
select protect_programme_table('follow_up');
