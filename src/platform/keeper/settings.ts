/**
 * PostgreSQL's settings for a machine with 2 cores and 4 GB that also runs Kith. `alter system` overrides them.
 * Parallel queries are held small since their shared memory has 64 MB in a container's default /dev/shm.
 * The server's log bears no errors, which quote what people wrote ("log" stands above "error" there); Kith is told them.
 */
export const settings: Readonly<Record<string, string>> = {
  listen_addresses: "''",
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  max_parallel_workers_per_gather: '1',
  random_page_cost: '1.1',
  checkpoint_timeout: '15min',
  max_wal_size: '2GB',
  max_wal_senders: '0',
  jit: 'off',
  timezone: "'UTC'",
  log_timezone: "'UTC'",
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
  default_text_search_config: "'pg_catalog.english'",
}

/** For tests only: a power cut may destroy the data, a `kill -9` does not. */
export const notDurable = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']

/** The unix socket is the only way in, and the kernel says who is at the other end of it: no password to keep or lose. */
const accessRules = 'local all all peer map=kith\n'

/** The files that the server reads at its start: name and content. `users` of the machine may come in under any role. */
export function settingsFiles(users: readonly string[]): ReadonlyMap<string, string> {
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}\n`)
  return new Map([
    ['kith.conf', lines.join('')],
    ['postgresql.conf', "include 'kith.conf'\n"],
    ['pg_hba.conf', accessRules],
    ['pg_ident.conf', users.map((user) => `kith "${user}" all\n`).join('')],
  ])
}
