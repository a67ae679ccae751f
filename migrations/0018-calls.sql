-- What nearly every request writes, as functions: a server keeps the plan of a statement in a function from one
-- transaction to the next, also behind a pooler, and several calls go as one statement.

create function write_entry(
  programme_id uuid, at timestamptz, happened_on date, what text, actor uuid, about uuid, detail jsonb, command_id uuid
) returns void language plpgsql as $$
begin
  insert into record (programme_id, at, happened_on, what, actor, about, detail, command_id)
  values (programme_id, at, happened_on, what, actor, about, detail, command_id);
end $$;

create function mark_done(
  programme_id uuid, command_id uuid, at timestamptz, actor uuid, outcome text, answers integer
) returns void language plpgsql as $$
begin
  insert into command (programme_id, command_id, at, actor, outcome, answers)
  values (programme_id, command_id, at, actor, outcome, answers);
end $$;

-- All that a session lets its holder do, as one mark; null where there is no such session any more.
create function session_mark(of_programme uuid, presented bytea, moment timestamptz) returns text
language plpgsql stable as $$
begin
  return (
    select md5(row(session.id, session.expires_at, session.rotated_at, session.confirmed_at, session.idle_minutes,
      session.demo, account.key, account.name, account.roles, account.partner_id, account.person_id)::text)
    from session join account on account.programme_id = session.programme_id and account.id = session.account_id
    where session.programme_id = of_programme and session.token_hash = presented and session.expires_at > moment
      and account.ended_at is null
  );
end $$;

-- A session that was read a moment ago: whatever follows in its transaction counts only if it is still the same.
create function session_still(of_programme uuid, presented bytea, moment timestamptz, mark text) returns void
language plpgsql stable as $$
begin
  if session_mark(of_programme, presented, moment) is distinct from mark then
    raise exception 'the session is no longer what it was' using errcode = 'KS001';
  end if;
end $$;

create function keep_conversation(
  programme_id uuid, id uuid, round_id uuid, held_on date, age_band text, area text, interests text[], needs text[],
  gifts text[], matters text[], advice_health text[], advice_digital text[], next_step text, first_time boolean,
  recorded_by uuid, at timestamptz
) returns void language plpgsql as $$
begin
  insert into conversation (programme_id, id, round_id, held_on, age_band, area, interests, needs, gifts, matters,
    advice_health, advice_digital, next_step, first_time, recorded_by, at)
  values (programme_id, id, round_id, held_on, age_band, area, interests, needs, gifts, matters, advice_health,
    advice_digital, next_step, first_time, recorded_by, at);
end $$;
