// The tenant: one region's run of the programme, its partners, who works for it and who may do what.
export { type MayName, may, type Role, roles } from './access.ts'
export { createProgramme, type NewProgramme } from './create.ts'
export { demoRoutes } from './demo/routes.tsx'
export * as entries from './entries.ts'
export { navigation } from './navigation.ts'
export { addPartner, type Partner, partners } from './partners.ts'
export { routes } from './routes.tsx'
export { addStaff } from './staff.ts'
