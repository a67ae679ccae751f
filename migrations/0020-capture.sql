-- Capture with no signal: the keys that phones seal to, what each phone may send, and what could not be recorded as it came.

create table sealing_key (
  programme_id uuid not null,
  id uuid not null,
  public_key bytea not null,
  private_key bytea not null,
  made_at timestamptz not null,
  primary key (programme_id, id)
);
create index sealing_key_newest on sealing_key (programme_id, made_at desc);
select protect_programme_table('sealing_key');

-- One for each worker on each phone. `highest` is the number that the phone gave to the newest of what it made, `received`
-- how many arrived: where they differ and nothing waits, something never came.
create table capture_pass (
  programme_id uuid not null,
  id uuid not null,
  token_hash bytea not null,
  account_id uuid not null,
  session_id uuid,
  browser text,
  issued_at timestamptz not null,
  works_until timestamptz not null,
  ended_at timestamptz,
  ended_why text,
  highest integer not null default 0,
  received integer not null default 0,
  last_sent_at timestamptz,
  primary key (programme_id, id),
  unique (programme_id, token_hash),
  foreign key (programme_id, account_id) references account (programme_id, id) on delete cascade
);
create index capture_pass_by_account on capture_pass (programme_id, account_id);
select protect_programme_table('capture_pass');

-- Safe with the server, not yet recorded: somebody looks at it and mends it. Stays sealed until then.
create table capture_kept (
  programme_id uuid not null,
  id uuid not null,
  pass_id uuid,
  account_id uuid,
  sealed bytea,
  why text not null,
  received_at timestamptz not null,
  settled_at timestamptz,
  settled_how text,
  settled_by uuid,
  primary key (programme_id, id)
);
create index capture_kept_open on capture_kept (programme_id, received_at) where settled_at is null;
select protect_programme_table('capture_kept');
