-- The spine: the tenant, the append-only record, commands done once, and followers' cursors.

-- Roles belong to the whole server, so another Kith database on it may have made this one already.
do $$ begin
  create role kith_app nologin;
exception when duplicate_object or unique_violation then null;
end $$;

-- The owner must be able to step down to it. From PostgreSQL 16 on, making a role does not make one a member.
do $$ begin
  execute format('grant kith_app to %I', current_user);
exception when insufficient_privilege then
  raise exception 'The user % may not become kith_app. Ask the server''s administrator for: grant kith_app to %', current_user, current_user;
end $$;

grant usage on schema public to kith_app;

-- Every programme table passes through here: row-level security on and forced, one policy, least grants.
create function protect_programme_table(protected regclass, privileges text default 'select, insert, update, delete')
returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format(
    'create policy of_programme on %s using (programme_id = nullif(current_setting(''kith.programme'', true), '''')::uuid) with check (programme_id = nullif(current_setting(''kith.programme'', true), '''')::uuid)',
    protected);
  execute format('grant %s on %s to kith_app', privileges, protected);
end $$;

-- The directory of programmes holds nothing about any person and is read before the tenant is known.
create table programme (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,40}$'),
  name text not null,
  language text not null default 'en',
  starts_on date not null,
  ends_on date,
  settings jsonb not null default '{}',
  created_at timestamptz not null
);
grant select, insert, update on programme to kith_app;

-- No foreign key to programme here: each insert would lock the one programme row, and 64 writers share it.
create table record (
  programme_id uuid not null,
  position bigint generated always as identity,
  txid xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  happened_on date not null,
  what text not null,
  actor uuid,
  about uuid,
  detail jsonb not null default '{}',
  command_id uuid,
  primary key (programme_id, position)
);
create index record_by_about on record (programme_id, about, position) where about is not null;
create index record_by_what on record (programme_id, what, happened_on, position);
create index record_by_commit on record (programme_id, txid, position);
select protect_programme_table('record', 'select, insert');

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'the record is append-only: write a new entry that corrects the old one';
end $$;
create trigger append_only before update or delete on record for each statement execute function refuse_rewriting();
create trigger append_only_truncate before truncate on record for each statement execute function refuse_rewriting();

create table command (
  programme_id uuid not null,
  command_id uuid not null,
  at timestamptz not null,
  actor uuid,
  outcome text,
  primary key (programme_id, command_id)
);
select protect_programme_table('command');

-- A follower has read everything up to (txid, position): ordered so, no entry that commits late is skipped.
create table follower (
  programme_id uuid not null,
  name text not null,
  txid xid8 not null default '0',
  position bigint not null default 0,
  entries bigint not null default 0,
  at timestamptz,
  primary key (programme_id, name)
);
select protect_programme_table('follower');
