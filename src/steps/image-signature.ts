import { sh } from './command.ts'
import { defineStep, type Situation } from './step.ts'

/** Binary Authorization asks for attestations by an attestor, everything on the node for a signature. */
export const checkImageSignature = defineStep({
  id: 'check-image-signature',
  nature: 'looks',
  commands: (situation) => [
    isAdmission(situation)
      ? sh`gcloud container binauthz attestations list --attestor=${'attestor'} --attestor-project=${'project'} --artifact-url=${'imageName'}@${'imageDigest'}`
      : sh`cosign tree ${'image'}`,
  ],
})

export const checkSignaturePolicy = defineStep({
  id: 'check-signature-policy',
  nature: 'looks',
  commands: (situation) =>
    isAdmission(situation) ? [sh`gcloud container binauthz policy export --project=${'project'}`] : [],
})

export const signImage = defineStep({
  id: 'sign-image',
  nature: 'changes',
  commands: (situation) => [
    isAdmission(situation)
      ? sh`gcloud beta container binauthz attestations sign-and-create --artifact-url=${'imageName'}@${'imageDigest'} --attestor=${'attestor'} --attestor-project=${'project'} --keyversion=${'keyVersion'}`
      : sh`cosign sign ${'imageName'}@${'imageDigest'}`,
  ],
})

function isAdmission({ symptom }: Situation): boolean {
  return symptom === 'fault'
}
