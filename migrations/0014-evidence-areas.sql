-- There are some 300 areas, so sums by area and day would be nearly as many as the entries. They are kept by month alone;
-- what lies between two months is added up from what counts, found by the day it happened or by the day it was recorded.
-- The roll-up begins anew, under another name, from the record.
truncate evidence_kept, evidence_withdrawal, evidence_counted, evidence_delta, evidence_delta_month;
alter table evidence_counted add column area text not null;
create index evidence_counted_by_since on evidence_counted (programme_id, since);
create index evidence_counted_by_until on evidence_counted (programme_id, until) where until is not null;
