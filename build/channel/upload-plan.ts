/**
 * What to upload after a publication, and in which order: that in which the files were written. It is the same every time, so that whoever missed an
 * upload, or repeats one, does nothing wrong. `lastRoot` is the version of the newest root.
 */
export function describeUpload(repository: string, lastRoot: number): string {
  const last = `metadata/${lastRoot}.root.json`
  return `Laden Sie jetzt den Inhalt von ${repository} hoch, genau in dieser Reihenfolge:
  1. aus metadata alle Dateien *.root.json außer der letzten (${lastRoot}.root.json)
  2. die Ordner blobs und targets (nur was neu ist; vorhandene Dateien ändern sich nie)
  3. aus metadata die neuen Dateien *.targets.json und *.snapshot.json
  4. metadata/timestamp.json (erst jetzt sehen die Rechner das Neue)
  5. ${last}
  6. channel.kanal

Mit rsync (ZIEL ist z. B. konto@server:/pfad/kanal):
${indent(describeRsync(repository, last))}

Mit S3 (ZIEL ist z. B. s3://bucket/kanal):
${indent(describeS3(repository, last))}`
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n')
}

function describeRsync(repository: string, last: string): readonly string[] {
  const name = last.replace('metadata/', '')
  return [
    `rsync -rt --exclude="${name}" --include="*.root.json" --exclude="metadata/*" "${repository}/metadata" "ZIEL/"`,
    `rsync -rt --ignore-existing "${repository}/blobs" "${repository}/targets" "ZIEL/"`,
    `rsync -rt --exclude="timestamp.json" --exclude="*.root.json" "${repository}/metadata" "ZIEL/"`,
    `rsync -t "${repository}/metadata/timestamp.json" "ZIEL/metadata/"`,
    `rsync -t "${repository}/${last}" "ZIEL/metadata/"`,
    `rsync -t "${repository}/channel.kanal" "ZIEL/"`,
  ]
}

/** What is named by its content may be kept for ever; what has one name for all versions must be asked for each time. */
function describeS3(repository: string, last: string): readonly string[] {
  const name = last.replace('metadata/', '')
  const forever = '--cache-control "public, max-age=31536000, immutable"'
  const never = '--cache-control "no-cache"'
  return [
    `aws s3 sync "${repository}/metadata" "ZIEL/metadata" --exclude "*" --include "*.root.json" --exclude "${name}"`,
    `aws s3 sync "${repository}/blobs" "ZIEL/blobs" --size-only ${forever}`,
    `aws s3 sync "${repository}/targets" "ZIEL/targets" --size-only ${forever}`,
    `aws s3 sync "${repository}/metadata" "ZIEL/metadata" --exclude timestamp.json --exclude "*.root.json"`,
    `aws s3 cp "${repository}/metadata/timestamp.json" "ZIEL/metadata/timestamp.json" ${never}`,
    `aws s3 cp "${repository}/${last}" "ZIEL/${last}"`,
    `aws s3 cp "${repository}/channel.kanal" "ZIEL/channel.kanal" ${never}`,
  ]
}
