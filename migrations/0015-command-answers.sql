-- Sixteen bits of a hash of what a command was sent with: whether it is the same form that comes again, and no more.
alter table command add column answers integer;
