-- What the contract pays for, line by line, and what is hoped for. The words of a line live here only.
create table contract_line (
  programme_id uuid not null,
  code text not null check (code ~ '^[a-z0-9-]{1,40}$'),
  label text not null,
  amount_pence bigint not null check (amount_pence >= 0),
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  primary key (programme_id, code)
);
select protect_programme_table('contract_line');

create table output_target (
  programme_id uuid not null,
  output text not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  amount integer not null check (amount >= 0),
  primary key (programme_id, output, from_on, to_on)
);
select protect_programme_table('output_target');
