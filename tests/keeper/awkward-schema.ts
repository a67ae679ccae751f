/** All that makes a restore hard, in one small schema: circles of keys, forced security, a record that refuses rewriting. */
export const awkwardSchema = `
  create table record (
    programme_id uuid not null, position bigint generated always as identity,
    txid xid8 not null default pg_current_xact_id(), what text not null, detail jsonb not null default '{}',
    primary key (programme_id, position));
  create function refuse() returns trigger language plpgsql as 'begin raise exception ''append-only''; end';
  create trigger append_only before update or delete or truncate on record for each statement execute function refuse();
  create table follower (
    programme_id uuid not null, name text not null, txid xid8 not null default '0', position bigint not null default 0,
    primary key (programme_id, name));
  create table person (id int generated always as identity primary key, name text, partner int, best_friend int references person);
  create table partner (id serial primary key, "odd ""name" text, lead int references person (id));
  alter table person add foreign key (partner) references partner (id);
  create table value (
    id int primary key, bytes bytea, many text[], at timestamptz, span interval, real float8, day date,
    doubled int generated always as (id * 2) stored, place point);
  create table setting (name text primary key, content text);
  insert into setting values ('made by', 'the migration');
  alter table record enable row level security;
  alter table record force row level security;
  create policy mine on record using (programme_id = nullif(current_setting('kith.programme', true), '')::uuid);`

export const programme = '01890a5d-ac96-774b-bcce-b302099a8057'

/** Rows with every kind of value that text formats like to spoil. */
export const awkwardRows = `
  begin;
  set local kith.programme = '${programme}';
  insert into person (name, best_friend) values ('O''Brien\\ttab', 1), (E'two\\nlines\\\\.', 1), ('Żółć 你好 \u{1f44b}', 3), (null, 1), ('', 2);
  insert into partner ("odd ""name", lead) values ('PSS', 2);
  update person set partner = 1 where id < 3;
  insert into value values
    (1, '\\x00ff0a5c', array['a,b', null, '{}', E'\\n'], '2014-03-30 01:30:00.123456+00', '1 mon -2 days', 'NaN', 'infinity', default, point(1.5, -2)),
    (2, '', '{}', '-infinity', '0', 0.1, '0044-03-15 BC', default, null),
    (3, null, null, null, null, 1e-300, null, default, null);
  update setting set content = 'changed';
  insert into record (programme_id, what) select '${programme}', 'thing.happened' from generate_series(1, 5);
  commit;`
