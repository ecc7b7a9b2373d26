import type { ClusterFacts } from '../evidence/evidence.ts'
import { hiddenIn, hide } from '../hide.ts'
import type { RenderedCommand } from '../playbook/playbook.ts'
import { quoteForShell } from '../playbook/render-command.ts'

/** A value, or where it is not known the name in capitals that stands for it. */
type Blank = readonly [value: string | undefined, placeholder: string]

/** Every value is quoted for the shell; what is missing is listed below the command. */
function command(text: TemplateStringsArray, ...blanks: (Blank | string)[]): RenderedCommand {
  const named = blanks.map((blank): Blank => (typeof blank === 'string' ? [blank, ''] : blank))
  const missing = named.flatMap(([value, placeholder]) => (value === undefined ? [placeholder] : []))
  const words = named.map(([value, placeholder]) => (value === '' ? '' : quoteForShell(value ?? placeholder)))
  const whole = hide(text.map((part, index) => part + (words[index] ?? '')).join(''))
  return { text: whole, missing: [...missing, ...hiddenIn(whole)] }
}

/** The rights that one verb needs, for whoever asks: roles and bindings of that verb's own. */
export function grantRights(
  verb: string,
  resources: readonly string[],
  user: string | undefined,
  context: string | undefined,
): RenderedCommand[] {
  const name = `pullcheck-${verb}`
  const subject = /^system:serviceaccount:([^:]+:[^:]+)$/.exec(user ?? '')?.[1]
  const at = context === undefined ? '' : `--context=${context}`
  const role = command`kubectl create clusterrole ${name} --verb=${verb} --resource=${resources.join(',')} ${at}`
  const binding = subject
    ? command`kubectl create clusterrolebinding ${name} --clusterrole=${name} --serviceaccount=${subject} ${at}`
    : command`kubectl create clusterrolebinding ${name} --clusterrole=${name} --user=${[user, 'USER_NAME']} ${at}`
  return [role, binding].map(({ text, missing }) => ({ text: text.trimEnd(), missing }))
}

export function grantRole(role: string, project: string | undefined): RenderedCommand {
  return command`gcloud projects add-iam-policy-binding ${[project, 'PROJECT_ID']} --role=${role} --member=${[undefined, 'MEMBER']} --condition=None`
}

/** Writes the way to a GKE cluster, and who one is there, into the kubeconfig. */
export function signInToCluster({ cluster, location, project }: ClusterFacts): RenderedCommand {
  return command`gcloud container clusters get-credentials ${[cluster, 'CLUSTER_NAME']} --location=${[location, 'LOCATION']} --project=${[project, 'PROJECT_ID']}`
}

export function tryCluster(context: string | undefined): RenderedCommand {
  const at = context === undefined ? '' : `--context=${context}`
  const { text, missing } = command`kubectl cluster-info ${at}`
  return { text: text.trimEnd(), missing }
}

export function signInToGoogle(): RenderedCommand {
  return command`gcloud auth application-default login`
}

export function setClock(): RenderedCommand {
  return command`sudo timedatectl set-ntp true`
}
