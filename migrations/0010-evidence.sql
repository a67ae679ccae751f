-- The roll-up of the record for the eight outputs. All of it can be thrown away and built again from the record.

-- The entries that still bear on the counts of a subject: a key, a conversation, a meeting or a hub.
create table evidence_kept (
  programme_id uuid not null,
  subject uuid not null,
  position bigint not null,
  primary key (programme_id, subject, position)
);
select protect_programme_table('evidence_kept');

create table evidence_withdrawal (
  programme_id uuid not null,
  target bigint not null,
  position bigint not null,
  recorded_on date not null,
  primary key (programme_id, target, position)
);
select protect_programme_table('evidence_withdrawal');

-- What each entry adds to an output, as it stood from the day `since` until the day before `until`.
create table evidence_counted (
  programme_id uuid not null,
  output text not null,
  happened_on date not null,
  position bigint not null,
  measure text not null,
  since date not null,
  until date,
  amount integer not null,
  primary key (programme_id, output, happened_on, position, measure, since)
);
select protect_programme_table('evidence_counted');

-- Sums as changes: what became known on a day about what happened on a day. The same by months, for long periods.
create table evidence_delta (
  programme_id uuid not null,
  dimension text not null,
  happened_on date not null,
  recorded_on date not null,
  output text not null,
  measure text not null,
  value text not null,
  amount integer not null,
  primary key (programme_id, dimension, happened_on, recorded_on, output, measure, value)
);
create index evidence_delta_by_recording on evidence_delta (programme_id, dimension, recorded_on);
select protect_programme_table('evidence_delta');

create table evidence_delta_month (
  programme_id uuid not null,
  dimension text not null,
  output text not null,
  happened_in date not null,
  recorded_in date not null,
  measure text not null,
  value text not null,
  amount bigint not null,
  primary key (programme_id, dimension, output, happened_in, recorded_in, measure, value)
);
select protect_programme_table('evidence_delta_month');

-- A published table stays as it was, whatever is corrected afterwards.
create table evidence_publication (
  programme_id uuid not null,
  id uuid not null,
  from_on date not null,
  to_on date not null,
  as_at date not null,
  published_at timestamptz not null,
  published_by uuid,
  content jsonb not null,
  primary key (programme_id, id)
);
create index evidence_publication_by_time on evidence_publication (programme_id, published_at);
select protect_programme_table('evidence_publication', 'select, insert');
