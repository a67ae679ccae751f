-- The programme's own list of themes, and what somebody coded of what people said in their own words.
create table theme (
  programme_id uuid not null,
  id uuid not null,
  title text not null,
  retired boolean not null default false,
  merged_into uuid,
  primary key (programme_id, id)
);
create unique index theme_by_title on theme (programme_id, lower(title)) where merged_into is null;
select protect_programme_table('theme');

-- One coding that counts, and one check by somebody else who did not see it.
create table remark_coding (
  programme_id uuid not null,
  conversation_id uuid not null,
  blind boolean not null,
  coder uuid,
  themes uuid[] not null,
  primary key (programme_id, conversation_id, blind)
);
select protect_programme_table('remark_coding');
