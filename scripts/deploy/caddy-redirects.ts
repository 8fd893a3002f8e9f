import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Manifest } from '../../src/formats/manifest.ts';

/** Writes what scripts/deploy/Caddyfile imports: npx tsx scripts/deploy/caddy-redirects.ts SITE [PATH] */

export function caddyRedirects({ moved, gone }: Pick<Manifest, 'moved' | 'gone'>, base = ''): string {
  const entries = [
    ...Object.entries(moved).map(([from, to]) => `\t"${base}${from}" "${base}${to}" ""`),
    ...gone.map((from) => `\t"${base}${from}" "" "gone"`),
  ];
  return `# Addresses that moved, and such as are gone.
map {path} {lectern_moved} {lectern_gone} {
${[...entries, '\tdefault "" ""'].join('\n')}
}
@lectern_moved expression \`{lectern_moved} != ""\`
redir @lectern_moved {lectern_moved} 301
@lectern_gone expression \`{lectern_gone} != ""\`
file_server @lectern_gone {
	status 410
}
`;
}

const [site, base] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename) {
  if (site === undefined) throw new Error('Name the site: caddy-redirects.ts SITE [PATH]');
  const text = readFileSync(path.join(site, 'manifest.json'), 'utf8');
  process.stdout.write(caddyRedirects(Manifest.parse(JSON.parse(text)), base));
}
