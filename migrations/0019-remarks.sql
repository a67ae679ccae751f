-- What somebody said in their own words, without a name. Erasable, and deleted some time after it was coded: never in the record.
create table remark (
  programme_id uuid not null,
  conversation_id uuid not null,
  words text not null,
  coded_on date,
  primary key (programme_id, conversation_id)
);
create index remark_uncoded on remark (programme_id, conversation_id) where coded_on is null;
create index remark_coded on remark (programme_id, coded_on) where coded_on is not null;
select protect_programme_table('remark');
