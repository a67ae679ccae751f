-- A conversation may be with several people who were told the same; one that was put right names what took its place.
alter table conversation add column heads integer not null default 1 check (heads between 1 and 500);
alter table conversation add column corrects uuid;
alter table conversation add column corrected_by uuid;

drop function keep_conversation(uuid, uuid, uuid, date, text, text, text[], text[], text[], text[], text[], text[], text,
  boolean, uuid, timestamptz);
create function keep_conversation(
  programme_id uuid, id uuid, round_id uuid, held_on date, age_band text, area text, interests text[], needs text[],
  gifts text[], matters text[], advice_health text[], advice_digital text[], next_step text, first_time boolean,
  heads integer, corrects uuid, recorded_by uuid, at timestamptz
) returns void language plpgsql as $$
begin
  insert into conversation (programme_id, id, round_id, held_on, age_band, area, interests, needs, gifts, matters,
    advice_health, advice_digital, next_step, first_time, heads, corrects, recorded_by, at)
  values (programme_id, id, round_id, held_on, age_band, area, interests, needs, gifts, matters, advice_health,
    advice_digital, next_step, first_time, heads, corrects, recorded_by, at);
end $$;
