-- A correction of a line of the contract is a line beside the earlier one: what it said before can always be read.
alter table contract_line add column version integer not null default 1 check (version > 0);
alter table contract_line drop constraint contract_line_pkey;
alter table contract_line add primary key (programme_id, code, version);
