-- Spreads the programmes over the machines of a Citus cluster, when one database machine is outgrown.
-- A draft: `kith migrate` does not run it. After every migration, and as often as you like:
--
--   psql --set ON_ERROR_STOP=1 --file migrations/citus.sql "$DATABASE_DIRECT_URL"
--
-- All rows of a programme lie together on one machine (one group of shards, by programme_id). What all programmes share
-- is copied to every machine.
--
-- Before the first time
-- 1. Citus 13 or later on every machine, `create extension citus`, and the workers added with citus_add_node().
-- 2. alter database kith set citus.propagate_set_commands = 'local';
--    Row-level security reads kith.programme where the rows lie. Without this line every query finds nothing there.
-- 3. Citus opens its connections as the current user, and that is kith_app once a transaction has stepped down to it.
--    So kith_app needs `login`, and a line in pg_dist_authinfo or pg_hba.conf by which the machines believe each other.
--    It still owns nothing and passes by no rule.
-- 4. All of Kith, and all of its commands, connect to the coordinator, never to a worker:
--    - record.txid is filled in by the coordinator (Citus works out defaults there), so it orders all entries of a
--      programme only while one machine hands out those numbers;
--    - record.position comes from a sequence that gives each machine a range of its own.
-- 5. A follower reads the record below pg_snapshot_xmin(pg_current_snapshot()). That must be the coordinator's horizon,
--    as the numbers are: ask for it in a statement of its own, without a table, and hand it on as a parameter. Written
--    into the query on the record it would be worked out on the worker.
-- 6. One programme's transaction touches one worker, which commits before the coordinator does. A transaction over
--    two programmes would be prepared and committed later, out of the follower's sight: Kith has none, keep it so.
--
-- Afterwards the rows that were there before lie in the coordinator's own tables as well:
-- truncate_local_data_after_distributing_table() removes them, for record with its trigger append_only_truncate
-- switched off for that one statement.

-- The record's triggers look at nothing but their own statement, so they do on each shard what they did on the table.
set citus.enable_unsafe_triggers = on;

-- Citus does not take "on delete set null" in a key with the column it shards by, not even where another column is
-- named (citusdata/citus issue 7132). Erasing a person empties that column itself.
do $$ begin
  if exists (select from pg_constraint where conname = 'activity_programme_id_host_person_id_fkey' and confdeltype = 'n') then
    alter table activity drop constraint activity_programme_id_host_person_id_fkey;
    alter table activity add constraint activity_programme_id_host_person_id_fkey
      foreign key (programme_id, host_person_id) references person (programme_id, id);
  end if;
end $$;

-- Each table is a transaction of its own: a table that refers to a shared one cannot be filled beside it in parallel.
do $$
declare
  shared text;
begin
  foreach shared in array array['programme', 'migration', 'area', 'area_deprivation', 'area_import', 'postcode_area'] loop
    if not exists (select from pg_dist_partition where logicalrelid = shared::regclass) then
      perform create_reference_table(shared);
    end if;
    commit;
  end loop;
end $$;

-- A table that others refer to comes before them.
do $$
declare
  spread text;
begin
  foreach spread in array array[
    'record', 'command', 'follower',
    'partner', 'account', 'session', 'programme_logo',
    'passkey', 'one_time_code', 'recovery_code', 'invitation', 'sign_in_notice', 'sign_in_challenge', 'sign_in_throttle',
    'identity_provider', 'identity_link',
    'person', 'contact', 'person_role', 'pair_decision', 'pair_to_judge', 'blocking_key', 'name_part', 'wording_check',
    'venue', 'activity', 'activity_session', 'participation', 'head_count',
    'hub', 'coaching', 'coaching_completion', 'skills_check',
    'wellbeing_plan', 'hypertension_support',
    'round', 'round_colleague', 'conversation', 'remark', 'follow_up', 'card_batch', 'card', 'paper_sheet', 'offer',
    'sealing_key', 'capture_pass', 'capture_kept',
    'evidence_kept', 'evidence_withdrawal', 'evidence_counted', 'evidence_delta', 'evidence_delta_month',
    'evidence_publication', 'contract_line', 'output_target',
    'insight_heard', 'insight_taken_back', 'insight_sum', 'theme', 'remark_coding',
    'area_need', 'need_outcome'
  ] loop
    if not exists (select from pg_dist_partition where logicalrelid = spread::regclass) then
      perform create_distributed_table(spread, 'programme_id',
        colocate_with => case spread when 'record' then 'none' else 'record' end);
    end if;
    commit;
  end loop;
end $$;
