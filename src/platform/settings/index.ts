import { join } from 'node:path'

// Settings come from the environment, are read once at start, and are all checked before anything else happens.
export interface Settings {
  port: number
  host: string
  databaseUrl: string | null
  databaseDirectUrl: string | null
  dataFolder: string
  poolSize: number
  publicUrl: string
  /** Empty where none was set: then the embedded database's own is used. */
  secret: string
  trustProxy: boolean
  metricsPort: number | null
  requestsPerMinute: number
  logLevel: string
  /** Where the list of who was erased is kept, for after a back-up was restored; null where none was named and none is ours. */
  erasuresFile: string | null
  demo: boolean
}

export interface SettingRule {
  name: string
  fallback: string
  meaning: string
  problem: (value: string) => string | null
}

const wholeBetween = (low: number, high: number) => (value: string) =>
  /^\d+$/.test(value) && Number(value) >= low && Number(value) <= high
    ? null
    : `must be a whole number from ${low} to ${high}`
const url = (value: string) =>
  value === '' || URL.canParse(value) ? null : 'must be a whole address, such as https://kith.example.org'
const database = (value: string) =>
  value === '' || /^postgres(ql)?:\/\//.test(value) ? null : 'must begin with postgresql://'
const yesNo = (value: string) => (['', 'yes', 'no'].includes(value) ? null : 'must be yes or no')
const secret = (value: string) =>
  value === '' || value.length >= 32 ? null : 'must have 32 characters or more, made at random'
const anything = () => null

/** The table in the README is checked against this list. */
export const settingRules: SettingRule[] = [
  { name: 'PORT', fallback: '3000', meaning: 'port to listen on', problem: wholeBetween(0, 65_535) },
  { name: 'HOST', fallback: '127.0.0.1', meaning: 'address to listen on', problem: anything },
  {
    name: 'DATABASE_URL',
    fallback: '',
    meaning: 'PostgreSQL server for the app; empty: the embedded one',
    problem: database,
  },
  {
    name: 'DATABASE_DIRECT_URL',
    fallback: '',
    meaning: 'owner connection, past any pooler, for migrations',
    problem: database,
  },
  { name: 'KITH_DATA', fallback: './data', meaning: 'folder of the embedded database', problem: anything },
  {
    name: 'KITH_POOL',
    fallback: '10',
    meaning: 'database connections of one app process',
    problem: wholeBetween(1, 200),
  },
  { name: 'KITH_PUBLIC_URL', fallback: '', meaning: 'address that people use, when behind a proxy', problem: url },
  {
    name: 'KITH_SECRET',
    fallback: '',
    meaning: 'seals sign-in secrets; 32 characters or more, needed with DATABASE_URL; empty: one kept in KITH_DATA',
    problem: secret,
  },
  {
    name: 'KITH_ERASURES',
    fallback: '',
    meaning: 'file for the list of who was erased; empty: one in KITH_DATA, or none with DATABASE_URL',
    problem: anything,
  },
  {
    name: 'KITH_TRUST_PROXY',
    fallback: 'no',
    meaning: 'yes: believe the one proxy in front about address and TLS',
    problem: yesNo,
  },
  {
    name: 'KITH_METRICS_PORT',
    fallback: '',
    meaning: 'private port for /metrics; empty: none',
    problem: (v) => (v === '' ? null : wholeBetween(0, 65_535)(v)),
  },
  {
    name: 'KITH_REQUESTS_PER_MINUTE',
    fallback: '600',
    meaning: 'requests a minute from one address',
    problem: wholeBetween(10, 10_000_000),
  },
  {
    name: 'KITH_LOG',
    fallback: 'info',
    meaning: 'how much to log',
    problem: (v) =>
      ['silent', 'error', 'warn', 'info', 'debug'].includes(v) ? null : 'must be silent, error, warn, info or debug',
  },
]

export class SettingsProblem extends Error {}

function readAll(environment: NodeJS.ProcessEnv): Map<string, string> {
  const values = new Map(settingRules.map(({ name, fallback }) => [name, environment[name]?.trim() || fallback]))
  const wrong = settingRules.flatMap(({ name, problem }) => {
    const why = problem(values.get(name) ?? '')
    return why ? [`${name} ${why}`] : []
  })
  if (wrong.length > 0) throw new SettingsProblem(`Please mend these settings:\n- ${wrong.join('\n- ')}`)
  return values
}

/** Browsers hold passkeys to a name, and a number is none. */
function nameOf(host: string): string {
  if (host === '127.0.0.1') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** `demo` is not a setting: only the command that starts the app can say it. */
export function readSettings(environment: NodeJS.ProcessEnv, demo = false): Settings {
  const values = readAll(environment)
  const text = (name: string) => values.get(name) ?? ''
  const host = text('HOST')
  const port = Number(text('PORT'))
  return {
    port,
    host,
    databaseUrl: text('DATABASE_URL') || null,
    databaseDirectUrl: text('DATABASE_DIRECT_URL') || null,
    dataFolder: text('KITH_DATA'),
    poolSize: Number(text('KITH_POOL')),
    publicUrl: text('KITH_PUBLIC_URL') || `http://${nameOf(host)}:${port}`,
    secret: text('KITH_SECRET'),
    trustProxy: text('KITH_TRUST_PROXY') === 'yes',
    metricsPort: text('KITH_METRICS_PORT') === '' ? null : Number(text('KITH_METRICS_PORT')),
    requestsPerMinute: Number(text('KITH_REQUESTS_PER_MINUTE')),
    logLevel: text('KITH_LOG'),
    erasuresFile: text('KITH_ERASURES') || (text('DATABASE_URL') ? null : join(text('KITH_DATA'), 'erasures')),
    demo,
  }
}
