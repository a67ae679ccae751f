-- The roll-up of the record for insight: what was said in conversations. All of it can be built again from the record.

-- Each conversation as it counted from the day `since` until the day before `until`; the same day twice: never.
create table insight_heard (
  programme_id uuid not null,
  happened_on date not null,
  position bigint not null,
  since date not null,
  until date,
  recorded_on date not null,
  conversation uuid not null,
  setting text not null,
  age_band text not null,
  area text not null,
  items text[] not null,
  primary key (programme_id, happened_on, position, since)
);
create index insight_heard_by_conversation on insight_heard (programme_id, conversation);
create index insight_heard_by_since on insight_heard (programme_id, since);
create index insight_heard_by_until on insight_heard (programme_id, until) where until is not null;
select protect_programme_table('insight_heard');

-- What was taken back: the conversation itself, or the entry at `target`.
create table insight_taken_back (
  programme_id uuid not null,
  conversation uuid not null,
  position bigint not null,
  target bigint,
  recorded_on date not null,
  primary key (programme_id, conversation, position)
);
select protect_programme_table('insight_taken_back');

-- Sums as changes: what became known in a month about what was said in a month.
create table insight_sum (
  programme_id uuid not null,
  dimension text not null,
  item text not null,
  value text not null,
  happened_in date not null,
  recorded_in date not null,
  amount bigint not null,
  primary key (programme_id, dimension, item, value, happened_in, recorded_in)
);
select protect_programme_table('insight_sum');
