-- Who of the team was on a round beside whoever opened it, by the random key of their account. It stays when an account
-- ends, and tells of nobody once the account is gone: the record says the same.
create table round_colleague (
  programme_id uuid not null,
  round_id uuid not null,
  colleague uuid not null,
  primary key (programme_id, round_id, colleague),
  foreign key (programme_id, round_id) references round (programme_id, id)
);
create index round_colleague_by_colleague on round_colleague (programme_id, colleague, round_id);
select protect_programme_table('round_colleague');
