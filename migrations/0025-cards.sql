-- Cards printed beforehand, to be handed over: the code on one means nothing until it was given.
create table card_batch (
  programme_id uuid not null,
  id uuid not null,
  made_on date not null,
  -- What is printed on the cards for people to call or text.
  phone text,
  made_by uuid,
  primary key (programme_id, id)
);
create index card_batch_by_day on card_batch (programme_id, made_on desc, id desc);
select protect_programme_table('card_batch');

create table card (
  programme_id uuid not null,
  id uuid not null,
  code text not null collate "C",
  batch_id uuid not null,
  -- To whom it was given: to somebody known by name, or only in a conversation.
  person_id uuid,
  conversation_id uuid,
  given_on date,
  cancelled_on date,
  primary key (programme_id, id),
  unique (programme_id, code),
  foreign key (programme_id, batch_id) references card_batch (programme_id, id),
  foreign key (programme_id, person_id) references person (programme_id, id)
);
create index card_by_batch on card (programme_id, batch_id, code);
create index card_by_person on card (programme_id, person_id) where person_id is not null;
create index card_by_conversation on card (programme_id, conversation_id) where conversation_id is not null;
select protect_programme_table('card');
