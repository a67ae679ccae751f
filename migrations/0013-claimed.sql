-- A conversation that counts for a person goes on doing so when that person is erased: no second name may be taken for it.
alter table conversation add column claimed boolean not null default false;
