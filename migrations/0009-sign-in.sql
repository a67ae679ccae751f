-- How people prove who they are. Nothing here can be used by whoever reads it: tokens and codes are kept as hashes,
-- secrets sealed with the server's key, which is not in the database.

alter table session
  add column previous_hash bytea,
  add column confirmed_at timestamptz,
  add column idle_minutes integer not null default 720 check (idle_minutes > 0),
  add column way text not null default 'demo',
  add column browser text;
create index session_by_previous on session (programme_id, previous_hash) where previous_hash is not null;

create table passkey (
  programme_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  credential_id text not null,
  public_key bytea not null,
  sign_count bigint not null,
  transports text[] not null default '{}',
  backed_up boolean not null,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  primary key (programme_id, id),
  unique (programme_id, credential_id),
  foreign key (programme_id, account_id) references account (programme_id, id) on delete cascade
);
create index passkey_by_account on passkey (programme_id, account_id);
select protect_programme_table('passkey');

-- The authenticator app and the passphrase beside it: one of each for an account, set up together.
create table one_time_code (
  programme_id uuid not null,
  account_id uuid not null,
  secret bytea not null,
  passphrase bytea not null,
  last_step bigint not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  primary key (programme_id, account_id),
  foreign key (programme_id, account_id) references account (programme_id, id) on delete cascade
);
select protect_programme_table('one_time_code');

create table recovery_code (
  programme_id uuid not null,
  account_id uuid not null,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (programme_id, account_id, code_hash),
  foreign key (programme_id, account_id) references account (programme_id, id) on delete cascade
);
select protect_programme_table('recovery_code');

-- At most one open invitation for an account.
create table invitation (
  programme_id uuid not null,
  account_id uuid not null,
  token_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (programme_id, account_id),
  unique (programme_id, token_hash),
  foreign key (programme_id, account_id) references account (programme_id, id) on delete cascade
);
select protect_programme_table('invitation');

-- What the holder of an account must be told when they next sign in.
create table sign_in_notice (
  programme_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  what text not null,
  at timestamptz not null,
  primary key (programme_id, id),
  foreign key (programme_id, account_id) references account (programme_id, id) on delete cascade
);
create index sign_in_notice_by_account on sign_in_notice (programme_id, account_id);
select protect_programme_table('sign_in_notice');

-- A ceremony under way: a passkey's challenge, or a journey to an identity provider and back. Used once.
create table sign_in_challenge (
  programme_id uuid not null,
  token_hash bytea not null,
  purpose text not null,
  account_id uuid,
  sealed bytea,
  expires_at timestamptz not null,
  primary key (programme_id, token_hash)
);
create index sign_in_challenge_by_expiry on sign_in_challenge (programme_id, expires_at);
select protect_programme_table('sign_in_challenge');

-- Failures, by keyed hashes of who was asked for and from where: neither can be read back.
create table sign_in_throttle (
  programme_id uuid not null,
  bucket bytea not null,
  failures integer not null,
  failed_at timestamptz not null,
  primary key (programme_id, bucket)
);
create index sign_in_throttle_by_time on sign_in_throttle (programme_id, failed_at);
select protect_programme_table('sign_in_throttle');

create table identity_provider (
  programme_id uuid not null,
  id uuid not null,
  code text not null check (code ~ '^[a-z0-9-]{1,40}$'),
  name text not null,
  profile text not null,
  issuer text not null,
  client_id text not null,
  secret bytea not null,
  settings jsonb not null default '{}',
  primary key (programme_id, id),
  unique (programme_id, code)
);
select protect_programme_table('identity_provider');

create table identity_link (
  programme_id uuid not null,
  id uuid not null,
  provider_id uuid not null,
  issuer text not null,
  subject text not null,
  account_id uuid not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  primary key (programme_id, id),
  unique (programme_id, issuer, subject),
  foreign key (programme_id, provider_id) references identity_provider (programme_id, id) on delete cascade,
  foreign key (programme_id, account_id) references account (programme_id, id) on delete cascade
);
create index identity_link_by_account on identity_link (programme_id, account_id);
select protect_programme_table('identity_link');
