// Each thing that a form asks is said once: its label, its rule, how sensitive it is and why we ask.
export {
  type Field,
  type Fields,
  type Kind,
  type Option,
  optional,
  type PlainKey,
  required,
  type Sensitivity,
  takesFile,
  type ValuesOf,
} from './field.ts'
export {
  emptyForm,
  type FieldProblem,
  type FormState,
  filledForm,
  type Typed,
  typedFrom,
  typedPage,
} from './form-state.ts'
export { type FormReading, type GivenOptions, optionsOf, readForm, typedDay } from './read-form.ts'
