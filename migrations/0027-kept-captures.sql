-- The day on which what is kept was captured, as far as the phone's clock could be trusted when it sent it.

alter table capture_kept add column captured_on date;
alter table capture_kept add column clock text;
create index capture_kept_by_account on capture_kept (programme_id, account_id, received_at) where settled_at is null;
