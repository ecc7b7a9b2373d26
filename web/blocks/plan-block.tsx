import type { PlanBlock as Plan, TaskCardBlock as Task } from '@slack/types'
import { OutsideLink } from '../mrkdwn/outside-link.tsx'
import { RichText } from './rich-text.tsx'

const marks = { pending: '○', in_progress: '◔', complete: '✓', error: '✗' } as const

/** Tasks that an app works through. */
export function PlanBlock({ block: { title, tasks = [] } }: { block: Plan }) {
  return (
    <div className="block-card">
      <b>{title}</b>
      {tasks.filter(isTask).map((task) => (
        <TaskCard key={task.task_id} task={task} />
      ))}
    </div>
  )
}

export function TaskCard({ task: { title, status, details, output, sources = [] } }: { task: Task }) {
  return (
    <div>
      <p>
        {marks[status]} {title}
      </p>
      {details && <RichText block={details} />}
      {output && <RichText block={output} />}
      {sources.map(({ url, text }) => (
        <p key={url}>
          <OutsideLink url={url}>{text}</OutsideLink>
        </p>
      ))}
    </div>
  )
}

function isTask(task: object): task is Task {
  return 'type' in task && task.type === 'task_card'
}
