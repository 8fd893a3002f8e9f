import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { caddyRedirects } from '../../scripts/deploy/caddy-redirects.ts';
import { headersFile } from '../../src/formats/headers.ts';
import type { Manifest } from '../../src/formats/manifest.ts';
import { nginxMap } from '../../src/formats/redirects.ts';
import { packedNow } from '../../src/text/packed.ts';
import { projectFolder } from '../helpers/build-site.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

export interface Running {
  port: number;
  stop: () => Promise<void>;
}

export const has = (program: string): boolean => spawnSync(program, ['-v']).error === undefined;

const recipe = (name: string) => readFileSync(path.join(projectFolder, 'scripts/deploy', name), 'utf8');

/** Addresses that moved, and one that is gone, as a lock knows them. */
const redirects = [
  { from: '/en/2031/05/05/who-pays.html', to: '/en/2031/05/04/#who-pays' },
  { from: '/en/2031/05/03/the-toll.html', to: null },
];

const page = (title: string) =>
  `<!doctype html><html lang="en"><title>${title}</title><p>${'The ferry runs again. '.repeat(200)}</html>\n`;

/** A site as Lectern lays it out, below the path that it stands under ("" or "/briefings"). Its folder. */
export function madeSite(base: string): string {
  const root = temporaryFolder('deploy');
  const files = {
    'index.html': page('Harbour'),
    '404.html': page('Not found'),
    '.lectern-site': 'Made by Lectern.\n',
    'en/2031/05/04/index.html': page('May 4'),
    'en/2031/05/04/source.html.txt': '<script>steal()</script>\n',
    'en/2031/05/04/source.pdf': '%PDF-1.7\n',
    'en/2031/05/04/source.docx': 'PK\n',
    'en/corrections.json': `{"title":"${'Ferry '.repeat(300)}"}\n`,
    'en/2031/05/04/index.json.gz': packedNow('{}\n'),
    'en/2031/05/03/the-toll.html': page('Withdrawn'),
    'assets/site.css': `/* ${'x'.repeat(3000)} */\n`,
    'assets/site.js': 'export {};\n',
    'pagefind/parts.json': '[]\n',
    _headers: headersFile(),
    'redirects.nginx.conf': nginxMap({ redirects, baseUrl: `https://harbour.example${base}` }),
  };
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, base, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return root;
}

const manifest: Pick<Manifest, 'moved' | 'gone'> = {
  moved: Object.fromEntries(redirects.flatMap(({ from, to }) => (to === null ? [] : [[from, to]]))),
  gone: redirects.flatMap(({ from, to }) => (to === null ? [from] : [])),
};

/** nginx as scripts/deploy/nginx.conf sets it, but for the port and the folder, and under a path as that file says. */
export async function startNginx(root: string, base: string): Promise<Running> {
  const port = await freePort();
  const work = temporaryFolder('nginx');
  const underPath = (text: string) =>
    text
      .replace('/srv/lectern/redirects.nginx.conf; # path: /srv/lectern/briefings', `/srv/lectern${base}`)
      .replace('~^/assets/ no-cache; # path: ~^/briefings', `~^${base}/assets/ no-cache; #`)
      .replace('error_page 404 /404.html; # path: /briefings/404.html', `error_page 404 ${base}/404.html;`);
  // include …/redirects.nginx.conf;
  const site = underPath(recipe('nginx.conf'))
    .replace(/\/srv\/lectern\S*redirects\.nginx\.conf;?/, `/srv/lectern${base}/redirects.nginx.conf;`)
    .replaceAll('/srv/lectern', root)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('listen [::]:80;', '');
  writeFileSync(path.join(work, 'lectern.conf'), site);
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${work}/${name};`,
  );
  const whole = `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${work}/pid; error_log ${work}/error.log; worker_processes 1;
events {}
http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; ${folders.join(' ')}
include ${work}/lectern.conf; }
`;
  writeFileSync(path.join(work, 'nginx.conf'), whole);
  return start('nginx', ['-c', path.join(work, 'nginx.conf'), '-e', path.join(work, 'error.log')], {}, port);
}

/** Caddy as scripts/deploy/Caddyfile sets it, by the variables that it reads. */
export async function startCaddy(root: string, base: string): Promise<Running> {
  const port = await freePort();
  const work = temporaryFolder('caddy');
  writeFileSync(path.join(work, 'lectern-redirects.caddy'), caddyRedirects(manifest, base));
  writeFileSync(path.join(work, 'Caddyfile'), `{\n\tadmin off\n}\n${recipe('Caddyfile')}`);
  const env = {
    LECTERN_ADDRESS: `http://localhost:${port}`,
    LECTERN_SITE: root,
    LECTERN_PATH: base,
    LECTERN_REDIRECTS: path.join(work, 'lectern-redirects*.caddy'),
    XDG_DATA_HOME: work,
    XDG_CONFIG_HOME: work,
  };
  return start(
    'caddy',
    ['run', '--adapter', 'caddyfile', '--config', path.join(work, 'Caddyfile')],
    env,
    port,
  );
}

async function start(
  program: string,
  args: string[],
  more: Record<string, string>,
  port: number,
): Promise<Running> {
  const child = spawn(program, args, {
    env: { ...process.env, ...more },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}: ${said}`);
    await wait(50);
  }
  return {
    port,
    stop: () => {
      child.kill('SIGTERM');
      return closed;
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}
