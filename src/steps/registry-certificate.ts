import { sh } from './command.ts'
import { onStandardGke, reachesNodes } from './on-gke.ts'
import { defineStep, type Situation } from './step.ts'

/** `-k` goes on after a certificate that nobody trusts, so that its subject, issuer and dates are shown. */
const showCertificate = sh`curl -skv -m 10 -o /dev/null https://${'registryHost'}/v2/`

export const checkRegistryCertificate = defineStep({
  id: 'check-registry-certificate',
  nature: 'looks',
  when: ({ values: { tlsTrouble } }) => tlsTrouble !== 'plain-http',
  commands: (situation) =>
    reachesNodes(situation)
      ? [
          showCertificate,
          {
            parts: [
              ...sh`kubectl debug node/${'node'} -it --image=busybox -- chroot /host `.parts,
              ...showCertificate.parts,
            ],
          },
        ]
      : [showCertificate],
})

export const checkNodeClock = defineStep({
  id: 'check-node-clock',
  nature: 'looks',
  when: (situation) => mayBe(situation, 'expired') && reachesNodes(situation),
  commands: [sh`kubectl debug node/${'node'} -it --image=busybox -- date -u`, sh`date -u`],
})

export const trustRegistryCa = defineStep({
  id: 'trust-registry-ca',
  nature: 'disrupts',
  when: (situation) => isOwn(situation) && mayBe(situation, 'unknown-authority') && onStandardGke(situation),
  commands: [
    sh`gcloud container node-pools update ${'nodePool'} --cluster=${'cluster'} --location=${'location'} --project=${'project'} --containerd-config-from-file=containerd-config.yaml`,
  ],
  page: 'gke-private-registry-certificates',
})

export const renewRegistryCertificate = defineStep({
  id: 'renew-registry-certificate',
  nature: 'changes',
  when: isOwn,
})

/** The certificates of Google and of the big public registries are not the reader's to change. */
function isOwn({ registryKind }: Situation): boolean {
  return registryKind === undefined || registryKind === 'other'
}

/** Without an error to read every variant is possible. */
function mayBe({ values: { tlsTrouble } }: Situation, trouble: string): boolean {
  return tlsTrouble === undefined || tlsTrouble === trouble
}
