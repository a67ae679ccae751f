-- The programme's own sign: one small picture, shown to everybody. The tag tells one picture from the next.
create table programme_logo (
  programme_id uuid primary key,
  type text not null check (type in ('image/png', 'image/svg+xml')),
  bytes bytea not null check (length(bytes) between 1 and 102400),
  tag text not null
);
select protect_programme_table('programme_logo');
