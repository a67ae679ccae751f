-- Who checked the wording of consent in a language, for which version of it. Whether it was ever checked is in the record.
create table wording_check (
  programme_id uuid not null,
  language text not null,
  version integer not null,
  checked_by text not null,
  checked_on date not null,
  primary key (programme_id, language)
);
select protect_programme_table('wording_check');
