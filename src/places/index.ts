// Where: venues and the settings that conversations and activities happen in.
export * as entries from './entries.ts'
export { routes } from './routes.tsx'
export { settings } from './settings.ts'
