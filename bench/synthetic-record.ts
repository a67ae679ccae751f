// A record as a large programme would write it, made up in the database itself: only its shape matters here.
import type { Pool } from 'pg'

const days = 942
const perPerson = 12

/** The shares of the kinds of entries in a thousand. */
const kinds = `case
  when n % 1000 < 550 then 'outreach.conversation-held'
  when n % 1000 < 640 then 'outreach.conversation-held/known'
  when n % 1000 < 740 then 'activities.took-part'
  when n % 1000 < 790 then 'activities.heads-counted'
  when n % 1000 < 840 then 'hubs.coaching-given'
  when n % 1000 < 870 then 'plans.agreed'
  when n % 1000 < 890 then 'hubs.coaching-completed'
  when n % 1000 < 900 then 'people.role-taken-up'
  when n % 1000 < 903 then 'plans.hypertension-supported'
  when n % 1000 < 943 then 'people.consent-given'
  when n % 1000 < 945 then 'outreach.conversation-claimed'
  when n % 1000 < 946 then 'people.merged'
  when n % 1000 < 947 then 'record.entry-withdrawn'
  else 'people.read' end`

const keyOf = (number: string) => `md5('person ' || (${number}))::uuid`
/** Ids grow with time, as those that the app makes. */
const idOf = (what: string, number: string) =>
  `(lpad(to_hex(${number}), 12, '0') || '7000' || substr(md5('${what} ' || (${number})), 1, 16))::uuid`

const where = `jsonb_build_object('partner', case when n % 3 = 0 then 'pss' else 'unionlearn' end,
  'setting', (array['shop','social','worship','sports-club','workplace','street','event','home','other'])[1 + (n / 7) % 9],
  'area', 'E0100' || (6500 + (n * 31) % 302))`
/** Some of what people say: one thing that matters, every other time more. */
const said = `'ageBand', (array['18-24','25-34','35-44','45-54','55-64','65-74','75-84','85-plus'])[1 + (n / 3) % 8],
  'matters', jsonb_build_array((array['health','money','safety','company','work','housing'])[1 + (n / 11) % 6]),
  'interests', case when n % 2 = 0 then '["walking", "cooking"]'::jsonb else '[]'::jsonb end,
  'needs', case when n % 3 = 0 then '["jobs"]'::jsonb else '["food", "learning"]'::jsonb end,
  'gifts', case when n % 2 = 0 then '["music"]'::jsonb else '[]'::jsonb end`

const detail = `case
  when n % 1000 < 640 then ${where} || jsonb_build_object('round', ${idOf('round', 'n / 20')}, 'conversation', ${idOf('conversation', 'n')}, ${said},
    'adviceHealth', case when n % 5 < 2 then '["doctor"]'::jsonb else '[]'::jsonb end,
    'adviceDigital', case when n % 5 > 1 then '["tablet"]'::jsonb else '[]'::jsonb end)
    || case when n % 33 = 0 then jsonb_build_object('firstTime', n % 2 = 0) else '{}'::jsonb end
  when n % 1000 < 740 then ${where} || jsonb_build_object('activity', ${idOf('activity', 'n % 50')}, 'session', ${idOf('session', 'n / 100')})
  when n % 1000 < 790 then ${where} || jsonb_build_object('activity', ${idOf('activity', 'n % 50')}, 'session', ${idOf('session', 'n')}, 'heads', 1 + n % 12)
  when n % 1000 < 840 then ${where} || '{"advice":["tablet"]}'::jsonb
  when n % 1000 < 870 then ${where} || jsonb_build_object('plan', ${idOf('plan', 'n')}, 'goals', 2, 'advice', '["doctor"]'::jsonb)
  when n % 1000 < 890 then ${where}
  when n % 1000 < 900 then ${where} || '{"role":"active-citizen"}'::jsonb
  when n % 1000 < 903 then ${where} || jsonb_build_object('support', ${idOf('support', 'n')}, 'steps', 1, 'advice', '[]'::jsonb)
  when n % 1000 < 943 then '{"purpose":"keep","how":"spoken","wording":"keep.1"}'::jsonb
  when n % 1000 < 945 then jsonb_build_object('conversation', ${idOf('conversation', 'n - 944')})
  when n % 1000 < 946 then jsonb_build_object('other', ${keyOf('n / 1000 * 2 + 1')})
  when n % 1000 < 947 then jsonb_build_object('entry', greatest(1, n - 300))
  else '{"page":"person"}'::jsonb end`

/** Adds entries number `from` to `to`, of a programme that grows evenly over its days. */
export async function fillRecord(pool: Pool, programmeId: string, from: number, to: number): Promise<void> {
  const step = 100_000
  for (let start = from; start <= to; start += step) {
    await pool.query(
      `insert into record (programme_id, at, happened_on, what, about, detail)
       select $1::uuid, '2012-10-01'::timestamptz + day * interval '1 day' + (n % 4) * interval '20 hours',
         '2012-10-01'::date + day, split_part(kind, '/', 1),
         case when kind in ('outreach.conversation-held', 'activities.heads-counted', 'record.entry-withdrawn') then null
           when kind = 'people.merged' then ${keyOf('n / 1000 * 2')}
           else ${keyOf(`(n * 7919::bigint) % greatest(1, $4::int / ${perPerson})`)} end,
         ${detail}
       from (select n, (n::bigint * ${days} / $4::int)::int as day, ${kinds} as kind
         from generate_series($2::int, $3::int) n) entry`,
      [programmeId, start, Math.min(to, start + step - 1), to],
    )
  }
  await pool.query('vacuum analyze record')
}
