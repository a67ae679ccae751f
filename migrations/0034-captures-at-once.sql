-- What a phone hands in, in one trip to the database: what was known of its pass is proved, not read.

-- All that a pass lets a phone do, as one mark; null where it does not work (any more).
create function pass_mark(of_programme uuid, presented bytea, moment timestamptz) returns text
language plpgsql stable as $$
begin
  return (
    select md5(row(pass.id, pass.issued_at, account.id, account.key, account.roles)::text)
    from capture_pass pass join account on account.programme_id = pass.programme_id and account.id = pass.account_id
    where pass.programme_id = of_programme and pass.token_hash = presented and pass.works_until > moment
      and pass.ended_why is null and account.ended_at is null
  );
end $$;

-- A pass that was read before, and captures that came just now: whatever follows in their transaction counts only if the
-- pass is still the same, and none of them has come before.
create function captures_come(
  of_programme uuid, presented bytea, moment timestamptz, mark text, commands uuid[]
) returns void language plpgsql stable as $$
begin
  if pass_mark(of_programme, presented, moment) is distinct from mark
    or exists (select from command where programme_id = of_programme and command_id = any (commands))
    or exists (select from capture_kept where programme_id = of_programme and id = any (commands))
  then
    raise exception 'the pass or its captures are no longer what they were' using errcode = 'KS002';
  end if;
end $$;

create function count_received(
  of_programme uuid, of_pass uuid, newest integer, arrived integer, moment timestamptz, state text
) returns void language plpgsql as $$
begin
  update capture_pass
  set highest = greatest(highest, newest), received = received + arrived, last_sent_at = moment, seen_at = moment,
    clock = state
  where programme_id = of_programme and id = of_pass;
end $$;
