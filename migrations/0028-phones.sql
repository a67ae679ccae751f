-- When a worker's phone was last online, and whether its clock was right when it last sent something.

alter table capture_pass add column seen_at timestamptz;
alter table capture_pass add column clock text;
update capture_pass set seen_at = greatest(issued_at, last_sent_at);
alter table capture_pass alter column seen_at set not null;
create index capture_kept_by_pass on capture_kept (programme_id, pass_id) where settled_at is null;
