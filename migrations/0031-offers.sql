-- What was offered to somebody at the end of a conversation: an activity, a hub, or that somebody with the same liking is
-- introduced. Shown at once, to be sent to them (then a promise is made), or to be printed for them.

create table offer (
  programme_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  what text not null check (what in ('activity', 'hub', 'someone')),
  activity_id uuid,
  hub_id uuid,
  shares text check (shares in ('interests', 'gifts')),
  code text,
  how text not null check (how in ('shown', 'text', 'print')),
  offered_on date not null,
  offered_by uuid,
  follow_up_id uuid,
  settled_on date,
  primary key (programme_id, id),
  check (num_nonnulls(activity_id, hub_id, code) = 1),
  foreign key (programme_id, activity_id) references activity (programme_id, id),
  foreign key (programme_id, hub_id) references hub (programme_id, id)
);
create index offer_by_conversation on offer (programme_id, conversation_id);
create index offer_by_follow_up on offer (programme_id, follow_up_id) where follow_up_id is not null;
create index offer_to_print on offer (programme_id, offered_on, id) where how = 'print' and settled_on is null;
select protect_programme_table('offer');
