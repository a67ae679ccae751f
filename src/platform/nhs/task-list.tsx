import type { Root, Slot } from './root.ts'
import { classNames } from './root.ts'

export interface Task {
  heading: Slot
  /** Absent where the task cannot be started yet. */
  href?: string | undefined
  hint?: Slot
  /** Words, or a tag. */
  status: Slot
}

export interface TaskListProps extends Root {
  items: readonly Task[]
  /** What the ids of hints and states begin with. */
  idPrefix?: string | undefined
}

function TaskHeading({ task, describedBy }: { task: Task; describedBy: string }) {
  if (!task.href) return <div>{task.heading}</div>
  return (
    <a class="nhsuk-task-list__link nhsuk-link" href={task.href} aria-describedby={describedBy}>
      {task.heading}
    </a>
  )
}

function TaskItem({ task, prefix }: { task: Task; prefix: string }) {
  const hintId = task.hint ? `${prefix}-hint` : ''
  const statusId = `${prefix}-status`
  return (
    <li class={classNames('nhsuk-task-list__item', task.href && 'nhsuk-task-list__item--with-link')}>
      <div class="nhsuk-task-list__name-and-hint">
        <TaskHeading task={task} describedBy={classNames(hintId, statusId)} />
        {task.hint && (
          <div class="nhsuk-task-list__hint" id={hintId}>
            {task.hint}
          </div>
        )}
      </div>
      <div class="nhsuk-task-list__status" id={statusId}>
        {task.status}
      </div>
    </li>
  )
}

/** What is to be done, and how far each task is. */
export function TaskList({ items, idPrefix = 'task-list', ...root }: TaskListProps) {
  return (
    <ul class={classNames('nhsuk-task-list', root.classes)} id={root.id} {...root.attributes}>
      {items.map((task, index) => (
        <TaskItem task={task} prefix={`${idPrefix}-${index + 1}`} />
      ))}
    </ul>
  )
}
