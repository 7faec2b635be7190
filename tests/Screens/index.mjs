// Says in FOLDER/README.md what each picture shows: a table that people read and that ScreenTests compares with the server's pages.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const head = `# Pictures of every page

Taken by \`make screens\` from the demonstration's data.

| Picture | Address | Who looks |
|---|---|---|
`;

// Keys and tokens differ in every run.
const plain = (path) => path.split('/').map((part) => (/^\d{6,}$|^.{20,}$/.test(part) ? '…' : part)).join('/');

export function index(folder, taken) {
  const file = `${folder}/README.md`;
  const lines = new Map();
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    const name = line.match(/^\| \[([^\]]+)\]/)?.[1];
    if (name && existsSync(`${folder}/${name}.png`)) {
      lines.set(name, line);
    }
  }

  for (const { file: name, who, path } of taken) {
    lines.set(name, `| [${name}](${name}.png) | \`${plain(path)}\` | ${who ?? 'the public'} |`);
  }

  writeFileSync(file, head + [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => `${line}\n`).join(''));
}
