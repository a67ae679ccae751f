// What every page is made of: the frame, and forms that show their fields with all problems at once.
export type { MovingIn } from './demo-notice.tsx'
export { FieldInput } from './field-input.tsx'
export { FormPage } from './form-page.tsx'
export { FieldInputs, Form, FormProblems, OpenForm } from './form-parts.tsx'
export { frame, type Navigation } from './frame.tsx'
export { labelIn } from './label.ts'
export { PageLinks } from './page-links.tsx'
export { QrCode } from './qr-code.tsx'
