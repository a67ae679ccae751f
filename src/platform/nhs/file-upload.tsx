import type { FieldProps } from './form-group.tsx'
import { LabelledField } from './form-group.tsx'
import { classNames } from './root.ts'

export interface FileUploadProps extends FieldProps {
  /** Several files at once. */
  multiple?: boolean | undefined
  /** Which kinds of file the browser offers first. */
  accept?: string | undefined
}

/** A field for a file, as the browser draws it: no script replaces it. */
export function FileUpload(props: FileUploadProps) {
  const { name, disabled, multiple, accept, classes, attributes, formGroup } = props
  return (
    <LabelledField
      {...props}
      formGroup={{ ...formGroup, classes: classNames(formGroup?.classes, 'nhsuk-file-upload') }}
      field={({ id, describedBy }) => (
        <input
          class={classNames('nhsuk-file-upload__input', classes)}
          id={id}
          type="file"
          aria-describedby={describedBy}
          {...{ name, disabled, multiple, accept, ...attributes }}
        />
      )}
    />
  )
}
