-- A promise that another worker has taken over; until then it is that of whoever made it.
alter table follow_up add column handed_to uuid;
