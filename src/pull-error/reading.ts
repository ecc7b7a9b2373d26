import type { PullError } from './pull-error.ts'

/** Where in a longer text a reading stood, as far as the text itself says. */
export type Place = {
  namespace?: string
  pod?: string
  container?: string
  node?: string
  /** RFC 3339, when the text carries an absolute time. */
  at?: string
  /** From `(x4 over 7m)` or an event's count; a lower bound. */
  count?: number
}

/** A line of the image-streaming service's log. */
export type GcfsdLine = {
  text: string
  level?: string
  grpcCode?: string
  message?: string
  layerId?: string
  path?: string
  project?: string
  region?: string
}

/** What one line, event, status or log entry says about an image pull. */
export type Reading = Place &
  (
    | { kind: 'pullError'; error: PullError; image?: string }
    | { kind: 'gcfsd'; line: GcfsdLine; image?: string }
    /** The kubelet's waiting reason alone (`ErrImagePull`, `ImageInspectError` ...), without an error text. */
    | { kind: 'status'; reason: string; text: string; image?: string; secret?: string }
    /** `Back-off pulling image` with no reason behind it. */
    | { kind: 'backOff'; text: string; image?: string }
    | { kind: 'pulling'; text: string; image?: string }
    /** `Successfully pulled image`; durations in milliseconds, size in bytes. */
    | {
        kind: 'pulled'
        text: string
        image?: string
        pullMs?: number
        waitingMs?: number
        sizeBytes?: number
      }
    | { kind: 'alreadyPresent'; text: string; image?: string }
    /** `Image … is backed by image streaming.` */
    | { kind: 'streamed'; text: string; image?: string }
    /** Trouble of a container or node that goes back to its image or to image streaming. */
    | { kind: 'fault'; fault: ImageFault; text: string; image?: string; path?: string }
    /** Trouble that is not a pull: named so that the reply can say what was seen. */
    | { kind: 'otherTrouble'; trouble: OtherTrouble; text: string }
  )

/** What went wrong after, or before, the pull itself. */
export type ImageFault =
  /** `exec format error`: the program is built for another architecture. */
  | 'exec-format'
  /** An admission controller refused the image, so that the pod was never created. */
  | 'image-policy'
  /** `too many levels of symbolic links` when the container's root file system is mounted. */
  | 'symlink-levels'
  /** `no such file or directory` for a program that the image is said to have. */
  | 'missing-file'
  /** `No such device or address` on renaming a symlink. */
  | 'no-such-device'
  /** A container is to be created from an image that the node no longer has. */
  | 'image-lost'
  /** `Failed to start Download and install k8s binaries and configurations`. */
  | 'node-bootstrap'

/** Keys of `replies.json` › `otherTrouble`. */
export type OtherTrouble =
  | 'crash-loop'
  | 'probe'
  | 'volume'
  | 'scheduling'
  | 'container-config'
  | 'sandbox-network'
  | 'out-of-memory'
  | 'quota'
  | 'admission'
  | 'container-start'
  | 'something-else'
