-- Who may sign in, and their sessions. A token is kept only as its SHA-256.

create table partner (
  programme_id uuid not null references programme (id),
  id uuid not null,
  code text not null check (code ~ '^[a-z0-9-]{1,40}$'),
  name text not null,
  primary key (programme_id, id),
  unique (programme_id, code)
);
select protect_programme_table('partner');

create table account (
  programme_id uuid not null references programme (id),
  id uuid not null,
  key uuid not null,
  name text not null,
  email text,
  roles text[] not null,
  partner_id uuid,
  person_id uuid,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (programme_id, id),
  unique (programme_id, key),
  foreign key (programme_id, partner_id) references partner (programme_id, id)
);
create unique index account_email on account (programme_id, lower(email)) where ended_at is null;
select protect_programme_table('account');

create table session (
  programme_id uuid not null,
  token_hash bytea not null,
  id uuid not null,
  account_id uuid not null,
  demo boolean not null default false,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  rotated_at timestamptz not null,
  primary key (programme_id, token_hash),
  foreign key (programme_id, account_id) references account (programme_id, id) on delete cascade
);
create index session_by_account on session (programme_id, account_id);
select protect_programme_table('session');
