-- A need of an area, as somebody raised it from what people said, and what came of it.
create table area_need (
  programme_id uuid not null,
  id uuid not null,
  title text not null,
  area text,
  code text,
  theme_id uuid,
  conversations integer not null,
  raised_on date not null,
  state text not null default 'open' check (state in ('open', 'being-worked-on', 'met', 'cannot-be-met')),
  reason text,
  primary key (programme_id, id),
  foreign key (programme_id, theme_id) references theme (programme_id, id)
);
create index area_need_by_state on area_need (programme_id, state, raised_on desc, id);
select protect_programme_table('area_need');

-- An activity, a hub, or something else in words.
create table need_outcome (
  programme_id uuid not null,
  id uuid not null,
  need_id uuid not null,
  activity_id uuid,
  hub_id uuid,
  words text,
  came_on date not null,
  primary key (programme_id, id),
  foreign key (programme_id, need_id) references area_need (programme_id, id),
  foreign key (programme_id, activity_id) references activity (programme_id, id),
  foreign key (programme_id, hub_id) references hub (programme_id, id),
  check (num_nonnulls(activity_id, hub_id, words) = 1)
);
create index need_outcome_by_need on need_outcome (programme_id, need_id, came_on, id);
select protect_programme_table('need_outcome');
