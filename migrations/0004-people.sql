-- Who: names kept with consent, ways to reach people, roles held, and who may be the same person.
-- Consent itself has no table: it is folded from its entries in the record.

create table person (
  programme_id uuid not null,
  id uuid not null,
  -- Under this and nothing else the record knows the person; it goes with the row.
  key uuid not null,
  name text not null,
  birth_year smallint,
  age_band text,
  -- LSOA, ward or first half of a postcode.
  area text,
  -- Only where letters or visits need it.
  postcode text,
  language text,
  channel text not null check (channel in ('text', 'call', 'email', 'letter', 'through-someone')),
  -- Rows of a merged person stay where they are, so that undoing is to empty this again.
  merged_into uuid check (merged_into <> id),
  created_at timestamptz not null,
  primary key (programme_id, id),
  unique (programme_id, key),
  foreign key (programme_id, merged_into) references person (programme_id, id)
);
create index person_by_name on person (programme_id, lower(name) collate "C", id) where merged_into is null;
create index person_by_area on person (programme_id, area) where merged_into is null;
create index person_by_merged_into on person (programme_id, merged_into) where merged_into is not null;
select protect_programme_table('person');

create table contact (
  programme_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  channel text not null check (channel in ('text', 'call', 'email', 'letter', 'through-someone')),
  -- E.164, an e-mail address, a postal address, or through whom. In C order, so that a beginning is found by index.
  value text not null collate "C",
  preferred boolean not null,
  primary key (programme_id, id),
  foreign key (programme_id, person_id) references person (programme_id, id) on delete cascade
);
create index contact_by_person on contact (programme_id, person_id);
create index contact_by_value on contact (programme_id, value);
select protect_programme_table('contact');

create table person_role (
  programme_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('active-citizen', 'digital-champion')),
  taken_up_on date not null,
  laid_down_on date,
  primary key (programme_id, id),
  foreign key (programme_id, person_id) references person (programme_id, id) on delete cascade
);
create unique index person_role_held on person_role (programme_id, person_id, role) where laid_down_on is null;
create index person_role_by_person on person_role (programme_id, person_id);
create index person_role_by_role on person_role (programme_id, role) where laid_down_on is null;
select protect_programme_table('person_role');

-- Two who look alike, and what somebody who looked decided; the lower id comes first.
create table pair_decision (
  programme_id uuid not null,
  one uuid not null,
  other uuid not null check (one < other),
  decision text not null check (decision in ('same', 'different')),
  decided_at timestamptz not null,
  decided_by uuid,
  primary key (programme_id, one, other),
  foreign key (programme_id, one) references person (programme_id, id) on delete cascade,
  foreign key (programme_id, other) references person (programme_id, id) on delete cascade
);
create index pair_decision_by_other on pair_decision (programme_id, other);
select protect_programme_table('pair_decision');

-- The short texts under which likely duplicates are looked for.
create table blocking_key (
  programme_id uuid not null,
  blocking_key text not null collate "C",
  person_id uuid not null,
  primary key (programme_id, blocking_key, person_id),
  foreign key (programme_id, person_id) references person (programme_id, id) on delete cascade
);
create index blocking_key_by_person on blocking_key (programme_id, person_id);
select protect_programme_table('blocking_key');

-- Each part of a name in the form in which names are looked for: small letters, no accents.
create table name_part (
  programme_id uuid not null,
  part text not null collate "C",
  person_id uuid not null,
  primary key (programme_id, part, person_id),
  foreign key (programme_id, person_id) references person (programme_id, id) on delete cascade
);
create index name_part_by_person on name_part (programme_id, person_id);
select protect_programme_table('name_part');
