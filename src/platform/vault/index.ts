// The server's own secret: what is sealed with it is of no use to whoever has only the database.
export { withSecret } from './server-secret.ts'
export { openVault, type Vault } from './vault.ts'
