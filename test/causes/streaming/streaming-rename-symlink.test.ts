import { testCause } from '../../support/test-cause.ts'

testCause('streaming-rename-symlink', {
  shows: [
    "mv: cannot move 'current.tmp' to 'current': No such device or address",
    'renameat2(AT_FDCWD, "current.tmp", AT_FDCWD, "current", RENAME_NOREPLACE) = -1 ENXIO (No such device or address)',
    "OSError: [Errno 6] No such device or address: 'current.tmp' -> 'current'",
    "mv: no se puede mover 'current.tmp' a 'current': No existe el dispositivo o la dirección",
    '`mv` pada file symlink gagal: "Tidak ada perangkat atau alamat tersebut"',
    'シンボリック リンクの `mv` が失敗する: 「デバイスまたはアドレスがありません」',
    'time="2026-05-02T08:00:00Z" level=error msg="rename failed" error="no such device or address" module=gcfs_fuse path=opt/app/current',
  ],
  leaves: [
    ['open /dev/tty: No such device or address', null],
    ["mv: cannot move 'a' to 'b': No such file or directory", null],
    ['mount: /data: special device /dev/sdb does not exist: No such device or address', null],
  ],
})
