import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { isInside } from '../../archive/walk.ts';

/**
 * The path of a request ("/en/2021/", still encoded), with what is added to it ("", ".html", "index.html") → the ordinary
 * file of the folder that it means, without links; null where there is none, or a link leads out of the folder.
 */
export function servedFile(folder: string, pathname: string, added: string): string | null {
  try {
    const inside = path.join(folder, decodeURIComponent(pathname));
    if (added === '' && /[\\/]$/.test(inside)) return null;
    const file = added === '.html' ? `${inside.replace(/[\\/]+$/, '')}.html` : path.join(inside, added);
    const found = realpathSync(file);
    return isInside(realpathSync(folder), found) && statSync(found).isFile() ? found : null;
  } catch {
    return null;
  }
}

/**
 * The path that a request means, decoded. Null for what is no address of a site, and on which a server would fall over or
 * leave its folder: what cannot be decoded ("/%E0%A4%A"), steps up that are written in code ("/..%2fsecret"), backslashes,
 * NUL; and what names a host instead ("//host/", "http://host/", "*").
 */
export function pathOf(url: string | undefined): string | null {
  if (url === undefined || !/^\/(?![\\/])/.test(url)) return null;
  try {
    const pathname = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return /[\\\0]/.test(pathname) || pathname.split('/').includes('..') ? null : pathname;
  } catch {
    return null;
  }
}
