-- A citizen's own goals, and the steps agreed with somebody who lives with high blood pressure. No readings, no diagnosis.

create table wellbeing_plan (
  programme_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- In the citizen's own words: they stay here and never come into the record.
  goals text[] not null check (cardinality(goals) > 0),
  advice text[] not null,
  agreed_on date not null,
  partner text,
  setting text,
  area text,
  primary key (programme_id, id),
  foreign key (programme_id, person_id) references person (programme_id, id) on delete cascade
);
create index wellbeing_plan_by_person on wellbeing_plan (programme_id, person_id, agreed_on);
select protect_programme_table('wellbeing_plan');

create table hypertension_support (
  programme_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  steps text[] not null check (cardinality(steps) > 0),
  advice text[] not null,
  given_on date not null,
  partner text,
  setting text,
  area text,
  primary key (programme_id, id),
  foreign key (programme_id, person_id) references person (programme_id, id) on delete cascade
);
create index hypertension_support_by_person on hypertension_support (programme_id, person_id, given_on);
select protect_programme_table('hypertension_support');
