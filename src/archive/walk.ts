import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { endingsInWords, fileKind, isIgnoredFolder, siteMarker } from './file-kinds.ts';
import { message } from './message.ts';
import { compareFiles } from './order.ts';
import type { ArchiveMessage } from './types.ts';

export interface Walked {
  /** paths inside the archive, with "/", in order */
  transcripts: string[];
  decisions: string[];
  /** left aside by the explicit list in file-kinds.ts */
  ignored: string[];
  messages: ArchiveMessage[];
}

/**
 * All files below `start` (a path inside `folder`, "" for the whole), without ever leaving `folder`:
 * a symbolic link that leads out, or to a folder, is refused with a message.
 */
export async function walk(
  folder: string,
  start: string,
  skip: ReadonlySet<string> = new Set(),
): Promise<Walked> {
  const walked: Walked = { transcripts: [], decisions: [], ignored: [], messages: [] };
  await visit(await realpath(folder), start, skip, walked);
  walked.transcripts.sort(compareFiles);
  walked.decisions.sort(compareFiles);
  walked.ignored.sort(compareFiles);
  walked.messages.sort((a, b) => compareFiles(a.file, b.file));
  return walked;
}

async function visit(root: string, inside: string, skip: ReadonlySet<string>, walked: Walked): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(path.join(root, inside), { withFileTypes: true });
  } catch (error) {
    walked.messages.push(
      message(inside || '.', 'unreadable-file', `The folder cannot be read: ${reasonOf(error)}.`),
    );
    return;
  }
  const siblings = new Set(entries.map((entry) => entry.name));
  if (siblings.has(siteMarker)) {
    walked.ignored.push(`${inside}/`);
    return;
  }
  for (const entry of entries) {
    const file = inside ? `${inside}/${entry.name}` : entry.name;
    if (skip.has(file)) continue;
    if (await isMisread(path.join(root, file))) {
      walked.messages.push(message(file, 'unreadable-file', NOT_UNICODE));
    } else if (entry.isDirectory()) {
      if (isIgnoredFolder(entry.name, siblings)) walked.ignored.push(`${file}/`);
      else await visit(root, file, skip, walked);
    } else if (fileKind(entry.name) === 'hidden') {
      walked.ignored.push(file);
    } else if (entry.isSymbolicLink()) {
      const refusal = await refuseLink(root, file);
      if (refusal) walked.messages.push(refusal);
      else sort(file, entry.name, walked);
    } else if (entry.isFile()) {
      sort(file, entry.name, walked);
    } else {
      walked.messages.push(
        message(file, 'unreadable-file', 'This is no ordinary file (a pipe, socket or device).'),
      );
    }
  }
}

const NOT_UNICODE =
  'Its name is not in UTF-8, as one that another system packed may be, and cannot be read. Give it another.';

/** Whether a name is not what stands on the disk: of bytes that are no UTF-8 nothing is left but "�". */
const isMisread = async (file: string): Promise<boolean> =>
  file.includes('\ufffd') && (await lstat(file).catch(() => null)) === null;

function sort(file: string, name: string, walked: Walked): void {
  const kind = fileKind(name);
  if (kind === 'transcript') walked.transcripts.push(file);
  else if (kind === 'decisions') walked.decisions.push(file);
  else if (kind === 'unknown') {
    walked.messages.push(
      message(
        file,
        'unknown-file',
        `Not read: transcripts end in ${endingsInWords}. Save it as one of these.`,
      ),
    );
  } else if (kind !== 'own') walked.ignored.push(file);
}

/** Null where the link may be followed: to an ordinary file inside the archive. */
async function refuseLink(root: string, file: string): Promise<ArchiveMessage | null> {
  const link = path.join(root, file);
  try {
    const target = await realpath(link);
    if (!isInside(root, target)) {
      return message(file, 'link-leads-out', 'Not read: this symbolic link leads out of the archive.');
    }
    if (!(await stat(link)).isFile()) {
      return message(file, 'link-to-folder', 'Not followed: this symbolic link leads to a folder.');
    }
    return null;
  } catch (error) {
    return message(file, 'unreadable-file', `This symbolic link cannot be followed: ${reasonOf(error)}.`);
  }
}

/** True where `target` is `root` or lies below it; both absolute and without links. */
export function isInside(root: string, target: string): boolean {
  const relative = path.relative(root, target);
  return (
    relative === '' ||
    (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative))
  );
}

/** True for a folder itself; a link to one is none. */
export async function isFolder(folder: string): Promise<boolean> {
  try {
    return (await lstat(folder)).isDirectory();
  } catch {
    return false;
  }
}

const words: Record<string, string> = {
  ENOENT: 'it does not exist',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  EEXIST: 'a file of that name is in the way',
  ENOTDIR: 'a part of its path is no folder',
  ELOOP: 'its links run in a circle',
  EMFILE: 'too many files are open',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EDQUOT: 'no more room on the disk is granted to you',
  EFBIG: 'a file may not be that large here',
  ENAMETOOLONG: 'the name is too long',
};

/** What went wrong with a file, in words and without its path: "permission denied". */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return (code && (words[code] ?? code)) || (error instanceof Error ? error.message : String(error));
}
