-- Others who may be somebody whose name came from a phone, where nobody could be asked on the spot: somebody looks and decides.
-- Which pairs are still open is told by pair_decision and by what was merged.

create table pair_to_judge (
  programme_id uuid not null,
  person_id uuid not null,
  other_id uuid not null,
  likelihood text not null check (likelihood in ('likely', 'possible')),
  found_at timestamptz not null,
  found_by uuid,
  primary key (programme_id, person_id, other_id),
  foreign key (programme_id, person_id) references person (programme_id, id) on delete cascade,
  foreign key (programme_id, other_id) references person (programme_id, id) on delete cascade
);
create index pair_to_judge_by_other on pair_to_judge (programme_id, other_id);
create index pair_to_judge_newest on pair_to_judge (programme_id, found_at desc);
select protect_programme_table('pair_to_judge');
